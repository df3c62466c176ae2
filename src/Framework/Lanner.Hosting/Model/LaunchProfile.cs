using System.Text.Json.Serialization;

namespace Aspire.Hosting;

/// <summary>A profile of a project's Properties/launchSettings.json. The local engine takes URLs, environment and arguments from it; the rest is for the tools that start browsers.</summary>
public sealed class LaunchProfile
{
    /// <summary>What runs: <c>Project</c>, or <c>Executable</c>; empty means the project. Profiles with another word are passed over.</summary>
    [JsonPropertyName("commandName")]
    public string? CommandName { get; set; }

    /// <summary>Arguments of the program, as one would type them.</summary>
    [JsonPropertyName("commandLineArgs")]
    public string? CommandLineArgs { get; set; }

    /// <summary>Whether <c>dotnet run</c> says what it does.</summary>
    [JsonPropertyName("dotnetRunMessages")]
    public bool? DotnetRunMessages { get; set; }

    /// <summary>Whether an editor opens a browser.</summary>
    [JsonPropertyName("launchBrowser")]
    public bool? LaunchBrowser { get; set; }

    /// <summary>What the browser opens.</summary>
    [JsonPropertyName("launchUrl")]
    public string? LaunchUrl { get; set; }

    /// <summary>URLs, separated by semicolons: each becomes an endpoint named by its scheme. The local engine chooses the ports.</summary>
    [JsonPropertyName("applicationUrl")]
    public string? ApplicationUrl { get; set; }

    /// <summary>The program that an <c>Executable</c> profile starts; the local engine always starts the project.</summary>
    [JsonPropertyName("executablePath")]
    public string? ExecutablePath { get; set; }

    /// <summary>Environment variables of the program; the model's own win.</summary>
    [JsonPropertyName("environmentVariables")]
    public Dictionary<string, string> EnvironmentVariables { get; set; } = [];
}
