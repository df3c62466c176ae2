using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Configuration;

namespace Aspire.Hosting;

/// <summary>The user secrets of the app host: the file that <c>dotnet user-secrets</c> edits. Copies of the app host write one after the other.</summary>
[Experimental("ASPIREUSERSECRETS001")]
public interface IUserSecretsManager
{
    /// <summary>True when the app host's project has a UserSecretsId; without one nothing is kept.</summary>
    bool IsAvailable { get; }

    /// <summary>The file; empty when there is none to have.</summary>
    string FilePath { get; }

    /// <summary>Writes a secret.</summary>
    /// <param name="name">Configuration key, for example <c>Parameters:api-key</c>.</param>
    /// <param name="value">Its value.</param>
    /// <returns>False when it could not be written.</returns>
    bool TrySetSecret(string name, string value);

    /// <summary>Deletes a secret.</summary>
    /// <param name="name">Configuration key.</param>
    /// <returns>False when there is none of this name, or it could not be deleted.</returns>
    bool TryDeleteSecret(string name);

    /// <summary>Gives the configuration a value that it lacks, and keeps it; where it cannot be kept the configuration has it for this run.</summary>
    /// <param name="configuration">The configuration.</param>
    /// <param name="name">Configuration key.</param>
    /// <param name="valueGenerator">Makes the value.</param>
    void GetOrSetSecret(IConfigurationManager configuration, string name, Func<string> valueGenerator);

    /// <summary>Writes many secrets at once; those of other names stay.</summary>
    /// <param name="state">The secrets; objects in it become keys with colons.</param>
    /// <param name="cancellationToken">Gives up before writing.</param>
    /// <exception cref="DistributedApplicationException">They cannot be written.</exception>
    Task SaveStateAsync(JsonObject state, CancellationToken cancellationToken = default);
}
