using Lanner.Runtime;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Lanner.Tests.OpenApi;

public sealed class DocsSwitchTests
{
    private static readonly string[] Paths = ["/openapi.json", "/docs", "/redoc", "/scalar"];

    [Theory]
    [InlineData(true, null, 200)]
    [InlineData(false, null, 404)]
    [InlineData(true, "false", 404)]
    [InlineData(false, "True", 200)]
    public async Task One_switch_takes_the_document_and_its_pages_away(bool option, string? setting, int status)
    {
        await using var api = await StartAsync("Production", option, setting);

        foreach (var path in Paths)
            Assert.Equal(status, (await api.SendAsync("GET", path)).Status);
        Assert.Equal(200, (await api.SendAsync("GET", "/items")).Status);
    }

    [Theory]
    [InlineData("Production", true, 1)]
    [InlineData("Production", false, 0)]
    [InlineData("Development", true, 0)]
    public async Task A_line_at_the_start_says_in_production_how_to_switch_them_off(string environment, bool option, int lines)
    {
        await using var api = await StartAsync(environment, option, setting: null);

        Assert.Equal(lines, api.Log.At(LogLevel.Information).Count(entry => entry.Text.Contains("Lanner__ServeDocs=false", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_setting_that_is_neither_true_nor_false_fails_at_start()
    {
        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => StartAsync("Production", option: true, "off"));

        Assert.Equal("Lanner:ServeDocs is 'off': it must be true or false.", exception.Message);
    }

    private static Task<ServedApi> StartAsync(string environment, bool option, string? setting) => ServedApi.StartAsync(
        app => app.IncludeRouter<OneRouter>(),
        options => options.ServeDocs = option,
        services => services.AddSingleton<IConfiguration>(
            new ConfigurationBuilder().AddInMemoryCollection([new("Lanner:ServeDocs", setting)]).Build()),
        environment);

    private sealed class OneRouter : IRouter
    {
        static RouterDescription IRouter.Describe() => new() { Name = "OneRouter", Operations = [Operations.Get("/items", Operations.Says("x"))] };
    }
}
