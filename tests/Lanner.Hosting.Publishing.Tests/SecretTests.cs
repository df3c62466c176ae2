namespace Lanner.Hosting.Publishing.Tests;

/// <summary>Values of secrets stay where they are.</summary>
public sealed class SecretTests
{
    [Theory]
    [InlineData("compose")]
    [InlineData("kubernetes")]
    public async Task No_file_holds_a_value_that_is_configured_for_the_local_run(string format)
    {
        using var folder = new PublishedFolder();
        var builder = Shop.Model(folder, format);
        builder.Configuration["Parameters:postgres-password"] = "postgres-0123456789";
        builder.Configuration["ConnectionStrings:postgres"] = "Host=given.example.com;Password=given-0123456789";

        await Shop.PublishAsync(builder);

        foreach (var (path, text) in folder.Files())
        {
            foreach (var secret in new[] { Shop.PaymentKey, "postgres-0123456789", "given-0123456789", "legacy-0123456789", "support@example.com" })
                Assert.False(text.Contains(secret, StringComparison.Ordinal), $"{path} holds {secret}");
        }
    }

    [Fact]
    public async Task A_secret_that_the_app_hosts_code_has_read_itself_is_not_written()
    {
        using var folder = new PublishedFolder();
        var builder = Shop.Model(folder, "compose");
        builder.AddProject("leak", BuiltFiles.HostedWebProject).WithEnvironment("KEY", builder.Configuration["Parameters:payment-key"]);

        Assert.StartsWith("Nothing was written: compose.yaml would hold the value of secret parameter 'payment-key'.", await Shop.ErrorAsync(builder), StringComparison.Ordinal);

        Assert.False(Directory.Exists(folder.Path));
    }

    [Fact]
    public async Task A_parameter_called_like_a_variable_of_the_shell_gets_another_name()
    {
        using var folder = new PublishedFolder();
        var builder = Shop.Builder(folder, "compose");
        builder.AddProject("web", BuiltFiles.HostedWebProject).WithEnvironment("WHO", builder.AddParameter("user"));

        await Shop.PublishAsync(builder);

        Assert.Contains("WHO: ${APP_USER:?}", folder.Read("compose.yaml"), StringComparison.Ordinal);
        Assert.Contains("\nAPP_USER=\n", folder.Read(".env"), StringComparison.Ordinal);
    }
}
