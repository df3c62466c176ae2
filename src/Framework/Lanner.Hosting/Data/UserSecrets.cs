using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Aspire.Hosting;
using Microsoft.Extensions.Configuration.UserSecrets;

namespace Lanner.Hosting.Data;

/// <summary>The user secrets of an app host: the file that <c>dotnet user-secrets</c> edits, outside the project's folder.</summary>
internal sealed class UserSecrets(string path)
{
    /// <summary>Why there are no user secrets, and what to do about it.</summary>
    public const string Missing = "the app host's project has no UserSecretsId: run 'dotnet user-secrets init' in its folder";

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    /// <summary>The file of the app host's project.</summary>
    /// <param name="builder">The application.</param>
    /// <param name="parameterName">The parameter that is to be kept, for the message.</param>
    public static UserSecrets Of(IDistributedApplicationBuilder builder, string parameterName) => Find(builder.AppHostAssembly)
        ?? throw new DistributedApplicationException($"Parameter '{parameterName}' is to be kept in user secrets (persist: true), but {Missing}.");

    /// <summary>The file of the app host's project; null when that has no UserSecretsId.</summary>
    /// <param name="appHost">The app host's assembly.</param>
    public static UserSecrets? Find(Assembly? appHost) =>
        appHost?.GetCustomAttribute<UserSecretsIdAttribute>()?.UserSecretsId is { } id ? new UserSecrets(PathHelper.GetSecretsPathFromSecretsId(id)) : null;

    /// <summary>Where it is.</summary>
    public string Path => path;

    /// <summary>The value of a key; made and written when there is none.</summary>
    public string GetOrAdd(string key, Func<string> make)
    {
        var value = "";
        Edit(key, secrets =>
        {
            if (secrets[key] is { } known)
            {
                value = known.GetValue<string>();
                return false;
            }

            secrets[key] = value = make();
            return true;
        });
        return value;
    }

    /// <summary>Whether there is a value for a key.</summary>
    public bool Has(string key)
    {
        var has = false;
        if (File.Exists(path))
            Edit(key, secrets => (has = secrets.ContainsKey(key)) && false);
        return has;
    }

    /// <summary>Writes the value of a key; null removes it.</summary>
    public void Set(string key, string? value) => Edit(key, secrets =>
    {
        if (value is null)
            return secrets.Remove(key);
        secrets[key] = value;
        return true;
    });

    /// <summary>Changes the file; other copies of the app host wait.</summary>
    /// <param name="what">What it is about, for the message.</param>
    /// <param name="change">Changes the secrets; false leaves the file as it is.</param>
    /// <exception cref="DistributedApplicationException">The file cannot be read or written.</exception>
    public void Edit(string what, Func<JsonObject, bool> change)
    {
        try
        {
            using var turn = Turn();
            var secrets = File.Exists(path) && File.ReadAllText(path) is { Length: > 0 } text ? JsonNode.Parse(text)!.AsObject() : [];
            if (change(secrets))
                AppDataFolder.Write(path, secrets.ToJsonString(Indented) + "\n");
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or UnauthorizedAccessException)
        {
            throw new DistributedApplicationException($"user secrets in {path} cannot be used for {what}: {exception.Message}", exception);
        }
    }

    /// <summary>Copies of the app host that start at the same time write one after the other, and agree on the value.</summary>
    private FileStream Turn()
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                return new FileStream(path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
            }
            catch (IOException) when (attempt < 200)
            {
                Thread.Sleep(10);
            }
        }
    }
}
