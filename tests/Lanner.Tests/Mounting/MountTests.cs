using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Lanner.Tests.Mounting;

public sealed class MountTests
{
    [Theory]
    [InlineData("/sub/echo/a%2500b", "/sub|/echo/a%00b")]
    [InlineData("/sub/echo/a%20b", "/sub|/echo/a b")]
    [InlineData("/sub/", "/sub|/")]
    public async Task The_inner_application_sees_the_rest_of_the_path_decoded_once(string path, string seen)
    {
        await using var app = await StartAsync(builder => Inner(builder, http => $"{http.Request.PathBase.Value}|{http.Request.Path.Value}"));

        Assert.Equal(seen, await app.GetTestClient().GetStringAsync(path, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_inner_application_has_services_of_its_own_and_the_outer_request_is_as_before_afterwards()
    {
        var after = "";
        await using var app = await StartAsync(
            builder =>
            {
                builder.Services.AddSingleton("inner");
                return Inner(builder, http => http.RequestServices.GetRequiredService<string>());
            },
            outer => outer.Use(async (http, next) =>
            {
                await next(http);
                after = $"{http.Request.PathBase.Value}|{http.Request.Path.Value}|{http.RequestServices.GetService<string>()}";
            }));

        Assert.Equal("inner", await app.GetTestClient().GetStringAsync("/sub/x", TestContext.Current.CancellationToken));
        Assert.Equal("|/sub/x|", after);
    }

    [Fact]
    public async Task The_inner_application_starts_and_stops_with_the_outer()
    {
        var events = new List<string>();
        var app = await StartAsync(builder =>
        {
            builder.Services.AddHostedService(_ => new Recorder(events));
            return Inner(builder, _ => "");
        });
        Assert.Equal(["started"], events);

        await app.StopAsync(TestContext.Current.CancellationToken);
        await app.DisposeAsync();

        Assert.Equal(["started", "stopped"], events);
    }

    [Theory]
    [InlineData("sub")]
    [InlineData("/sub/")]
    [InlineData("/{name}")]
    public async Task A_prefix_of_the_wrong_form_is_refused_with_the_right_one(string prefix)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.AddLanner();
        await using var app = builder.Build();

        var refusal = Assert.Throws<ArgumentException>(() => app.Mount(prefix, inner => inner.Build()));

        Assert.Contains("/subapi", refusal.Message, StringComparison.Ordinal);
    }

    private static WebApplication Inner(WebApplicationBuilder builder, Func<HttpContext, string> answer)
    {
        var app = builder.Build();
        app.Run(http => http.Response.WriteAsync(answer(http)));
        return app;
    }

    private static async Task<WebApplication> StartAsync(Func<WebApplicationBuilder, WebApplication> inner, Action<WebApplication>? outer = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.AddLanner();
        var app = builder.Build();
        outer?.Invoke(app);
        app.Mount("/sub", inner);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return app;
    }

    private sealed class Recorder(List<string> events) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken)
        {
            events.Add("started");
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken)
        {
            events.Add("stopped");
            return Task.CompletedTask;
        }
    }
}
