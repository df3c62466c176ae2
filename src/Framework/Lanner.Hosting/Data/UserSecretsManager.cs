using System.Reflection;
using System.Text.Json.Nodes;
using Aspire.Hosting;
using Microsoft.Extensions.Configuration;

namespace Lanner.Hosting.Data;

/// <summary>The user secrets of the app host's assembly, in Aspire's form.</summary>
internal sealed class UserSecretsManager(Assembly? appHost) : IUserSecretsManager
{
    private readonly UserSecrets? _secrets = UserSecrets.Find(appHost);

    public bool IsAvailable => _secrets is not null;

    public string FilePath => _secrets?.Path ?? "";

    public bool TrySetSecret(string name, string value)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return TryEdit(name, secrets =>
        {
            secrets[name] = value;
            return true;
        });
    }

    public bool TryDeleteSecret(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        var isDeleted = false;
        return TryEdit(name, secrets => isDeleted = secrets.Remove(name)) && isDeleted;
    }

    public void GetOrSetSecret(IConfigurationManager configuration, string name, Func<string> valueGenerator)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(valueGenerator);
        if (!string.IsNullOrEmpty(configuration[name]))
            return;
        var value = valueGenerator();
        TrySetSecret(name, value);
        configuration.AddInMemoryCollection([KeyValuePair.Create(name, (string?)value)]);
    }

    public Task SaveStateAsync(JsonObject state, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(state);
        cancellationToken.ThrowIfCancellationRequested();
        if (_secrets is null)
            throw new DistributedApplicationException($"No secrets can be kept: {UserSecrets.Missing}.");
        _secrets.Edit("its state", secrets =>
        {
            foreach (var (key, value) in Flat(state, ""))
                secrets[key] = value;
            return true;
        });
        return Task.CompletedTask;
    }

    private bool TryEdit(string name, Func<JsonObject, bool> change)
    {
        try
        {
            _secrets?.Edit(name, change);
            return _secrets is not null;
        }
        catch (DistributedApplicationException)
        {
            return false;
        }
    }

    private static IEnumerable<(string Key, JsonNode? Value)> Flat(JsonObject state, string prefix) => state.SelectMany(member => member.Value is JsonObject inner
        ? Flat(inner, $"{prefix}{member.Key}:")
        : [(prefix + member.Key, member.Value?.DeepClone())]);
}
