using Xunit.Sdk;
using Xunit.v3;

// Traces and metrics are listened to process-wide: one test's calls would stand in another's export.
[assembly: Parallelization(Mode = ParallelMode.None)]
