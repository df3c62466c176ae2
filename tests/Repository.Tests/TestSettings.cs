using Xunit.Sdk;
using Xunit.v3;

// The template test builds a whole solution: beside another test it would only fight for the processor.
[assembly: Parallelization(Mode = ParallelMode.None)]
