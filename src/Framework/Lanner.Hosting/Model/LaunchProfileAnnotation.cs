namespace Aspire.Hosting.ApplicationModel;

/// <summary>What a project's launch profile adds to the environment of its processes.</summary>
internal sealed record LaunchProfileAnnotation(string Name, IReadOnlyDictionary<string, string> EnvironmentVariables) : IResourceAnnotation;
