using System.CommandLine.Parsing;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>The launch profile that a project's processes run with.</summary>
internal sealed record LaunchProfileAnnotation(string Name, LaunchProfile Profile) : IResourceAnnotation
{
    /// <summary>JSON lets a value be null; a process cannot have such a variable.</summary>
    public IReadOnlyDictionary<string, string> EnvironmentVariables { get; } = Profile.EnvironmentVariables.ToDictionary(variable => variable.Key, variable => (string?)variable.Value ?? "");

    /// <summary>Schemes of the profile's URLs, in their order. Kestrel's wildcards (http://+:5000) are no URIs, so nothing else of them is read.</summary>
    public IEnumerable<string> Schemes => (Profile.ApplicationUrl ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(url => url.Split("://")[0].ToLowerInvariant());

    public IEnumerable<string> Arguments => CommandLineParser.SplitCommandLine(Profile.CommandLineArgs ?? "");
}
