#pragma warning disable ASPIREUSERSECRETS001

using System.Reflection;
using System.Reflection.Emit;
using System.Text.Json.Nodes;
using Lanner.Hosting.Data;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.UserSecrets;

namespace Lanner.Hosting.Tests.Model;

/// <summary>User secrets in Aspire's form.</summary>
public sealed class UserSecretsManagerTests : IDisposable
{
    private readonly UserSecretsManager _manager = new(AppHost($"lanner-test-{Guid.NewGuid():N}"));

    [Fact]
    public async Task Secrets_are_set_kept_and_deleted_in_the_file_of_dotnet_user_secrets()
    {
        Assert.True(_manager.IsAvailable);
        Assert.True(_manager.TrySetSecret("Parameters:key", "k1"));
        await _manager.SaveStateAsync(new JsonObject { ["Parameters"] = new JsonObject { ["other"] = "o1" }, ["count"] = 2 }, TestContext.Current.CancellationToken);
        Assert.Equal(("k1", "o1", "2"), (Kept("Parameters:key"), Kept("Parameters:other"), Kept("count")));
        Assert.True(_manager.TryDeleteSecret("Parameters:key"));
        Assert.False(_manager.TryDeleteSecret("Parameters:key"));
        Assert.Null(Kept("Parameters:key"));
    }

    [Fact]
    public void A_value_that_the_configuration_lacks_is_made_once()
    {
        var configuration = new ConfigurationManager();
        _manager.GetOrSetSecret(configuration, "Parameters:key", () => "made");
        _manager.GetOrSetSecret(configuration, "Parameters:key", () => "again");
        Assert.Equal(("made", "made"), (configuration["Parameters:key"], Kept("Parameters:key")));
    }

    [Fact]
    public async Task Without_a_UserSecretsId_nothing_is_kept_and_that_is_said()
    {
        var manager = new UserSecretsManager(AppHost(null));
        Assert.False(manager.IsAvailable);
        Assert.False(manager.TrySetSecret("a", "b"));
        var error = await Assert.ThrowsAsync<DistributedApplicationException>(() => manager.SaveStateAsync([], TestContext.Current.CancellationToken));
        Assert.Contains("dotnet user-secrets init", error.Message);
    }

    public void Dispose()
    {
        if (Path.GetDirectoryName(_manager.FilePath) is { } folder && Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }

    private string? Kept(string key) => new ConfigurationBuilder().AddJsonFile(_manager.FilePath).Build()[key];

    private static AssemblyBuilder AppHost(string? userSecretsId)
    {
        var attribute = typeof(UserSecretsIdAttribute).GetConstructor([typeof(string)])!;
        return AssemblyBuilder.DefineDynamicAssembly(
            new AssemblyName("AppHost"), AssemblyBuilderAccess.Run, userSecretsId is null ? [] : [new CustomAttributeBuilder(attribute, [userSecretsId])]);
    }
}
