namespace Aspire.Hosting.ApplicationModel;

/// <summary>A project that is given by path instead of a <c>Projects.*</c> class.</summary>
internal sealed record ProjectPathAnnotation(string ProjectPath) : IProjectMetadata;
