using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Lanner.Tests.Platform;

/// <summary>The platform's conventions on an included router: one test each, wherever they are put.</summary>
public sealed class ConventionTests
{
    private const string Path = "/v1/inner/count";

    public static TheoryData<string> Places => ConventionPlaces.All;

    [Theory]
    [MemberData(nameof(Places))]
    public async Task RequireAuthorization_refuses_and_AllowAnonymous_lets_pass(string place)
    {
        await using var refusing = await StartAsync(place, group => group.RequireAuthorization(), AddKeys);
        await using var open = await StartAsync(place, group => group.RequireAuthorization().AllowAnonymous(), AddKeys);

        Assert.Equal((401, null, ""), await refusing.SendAsync("GET", Path));
        Assert.Equal((200, "application/json", "\"call 1\""), await WithHeaderAsync(refusing, "X-Key", "right"));
        Assert.Equal((200, "application/json", "\"call 1\""), await open.SendAsync("GET", Path));
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task RequireRateLimiting_refuses_what_is_too_much(string place)
    {
        await using var api = await StartAsync(
            place,
            group => group.RequireRateLimiting("one"),
            services => services.AddRateLimiter(limiter => limiter.AddFixedWindowLimiter("one", window => (window.PermitLimit, window.Window) = (1, TimeSpan.FromHours(1)))),
            app => app.UseRateLimiter());

        Assert.Equal(200, (await api.SendAsync("GET", Path)).Status);
        Assert.Equal((503, null, ""), await api.SendAsync("GET", Path));
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task RequireCors_answers_preflights_and_requests(string place)
    {
        await using var api = await StartAsync(
            place,
            group => group.RequireCors("one"),
            services => services.AddCors(cors => cors.AddPolicy("one", policy => policy.WithOrigins("https://example.com"))),
            app => app.UseCors());
        using var preflight = new HttpRequestMessage(HttpMethod.Options, Path) { Headers = { { "Origin", "https://example.com" }, { "Access-Control-Request-Method", "GET" } } };
        using var request = new HttpRequestMessage(HttpMethod.Get, Path) { Headers = { { "Origin", "https://example.com" } } };

        using var allowed = await api.Client.SendAsync(preflight, TestContext.Current.CancellationToken);
        using var answer = await api.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal("400 Disallowed CORS method", $"{(int)allowed.StatusCode} {await allowed.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)}");
        Assert.Equal(["https://example.com"], answer.Headers.GetValues("Access-Control-Allow-Origin"));
        Assert.Equal(["Origin"], answer.Headers.Vary);
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task CacheOutput_keeps_whole_answers_only(string place)
    {
        await using var api = await StartAsync(
            place, group => group.CacheOutput(), services => services.AddOutputCache(), app => app.UseOutputCache());

        Assert.Equal((200, "application/json", "\"call 1\""), await api.SendAsync("GET", Path));
        Assert.Equal((200, "application/json", "\"call 1\""), await api.SendAsync("GET", Path));
        Assert.Equal(409, (await api.SendAsync("GET", "/v1/inner/refused?call=1")).Status);
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => api.SendAsync("GET", "/v1/inner/half"));
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => api.SendAsync("GET", "/v1/inner/half"));
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task WithRequestTimeout_answers_504_and_what_a_policy_says(string place)
    {
        await using var plain = await StartAsync(
            place, group => group.WithRequestTimeout(TimeSpan.FromMilliseconds(50)), services => services.AddRequestTimeouts(), app => app.UseRequestTimeouts());
        await using var policy = await StartAsync(
            place,
            group => group.WithRequestTimeout("own"),
            services => services.AddRequestTimeouts(timeouts => timeouts.AddPolicy("own", new RequestTimeoutPolicy
            {
                Timeout = TimeSpan.FromMilliseconds(50),
                TimeoutStatusCode = 503,
                WriteTimeoutResponse = http => http.Response.WriteAsync("too slow"),
            })),
            app => app.UseRequestTimeouts());

        foreach (var path in new[] { "/v1/inner/waits", "/v1/inner/waits-for-a-stream" })
        {
            Assert.Equal((504, null, ""), await plain.SendAsync("GET", path));
            Assert.Equal((503, null, "too slow"), await policy.SendAsync("GET", path));
        }

        Assert.Empty(plain.Log.At(LogLevel.Error));
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task Limits_of_the_bodys_size_hold(string place)
    {
        await using var small = await StartAsync(place, group => group.WithMetadata(new RequestSizeLimitAttribute(3)));
        await using var unlimited = await StartAsync(place, group => group.WithMetadata(new DisableRequestSizeLimitAttribute()), options: options => options.MaxBodySize = 3);

        Assert.Equal((413, "application/json", """{"detail":"The body is larger than 3 bytes"}"""), await small.SendAsync("POST", "/v1/inner/text", Json("\"four\"")));
        Assert.Equal((200, "application/json", "\"four\""), await unlimited.SendAsync("POST", "/v1/inner/text", Json("\"four\"")));
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task RequireHost_keeps_other_hosts_away(string place)
    {
        await using var api = await StartAsync(place, group => group.RequireHost("example.com"));

        Assert.Equal((404, "application/json", """{"detail":"Not Found"}"""), await api.SendAsync("GET", Path));
        Assert.Equal((200, "application/json", "\"call 1\""), await WithHeaderAsync(api, "Host", "example.com"));
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task Metadata_is_on_the_endpoint_and_that_of_the_innermost_place_comes_last(string place)
    {
        await using var api = await StartAsync(
            place,
            group => group.WithMetadata(new Marker("here")).WithDisplayName(builder => builder.DisplayName + "!").DisableHttpMetrics().WithHttpLogging(Microsoft.AspNetCore.HttpLogging.HttpLoggingFields.None),
            configure: app =>
            {
                app.UseRouting();
                app.Use((http, next) =>
                {
                    var endpoint = http.GetEndpoint()!;
                    http.Response.Headers["X-Endpoint"] = $"{endpoint.Metadata.GetMetadata<Marker>()?.Text} {endpoint.Metadata.GetMetadata<IDisableHttpMetricsMetadata>() is not null} {endpoint.Metadata.GetMetadata<Microsoft.AspNetCore.HttpLogging.HttpLoggingAttribute>()?.LoggingFields}";
                    return next(http);
                });
            });

        using var answer = await api.Client.GetAsync(Path, TestContext.Current.CancellationToken);

        Assert.Equal("here True None", answer.Headers.GetValues("X-Endpoint").Single());
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task ShortCircuit_leaves_out_the_middleware_between(string place)
    {
        static void Mark(WebApplication app)
        {
            app.UseRouting();
            app.Use((http, next) =>
            {
                http.Response.Headers["X-Between"] = "run";
                return next(http);
            });
        }

        await using var api = await StartAsync(place, group => group.ShortCircuit(), configure: Mark);

        using var answer = await api.Client.GetAsync(Path, TestContext.Current.CancellationToken);

        Assert.Equal("\"call 1\"", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.False(answer.Headers.Contains("X-Between"));
    }

    private static Task<ServedApi> StartAsync(
        string place,
        Action<RouteGroupBuilder> convention,
        Action<IServiceCollection>? services = null,
        Action<WebApplication>? configure = null,
        Action<LannerOptions>? options = null) => ServedApi.StartAsync(
        app =>
        {
            configure?.Invoke(app);
            ConventionPlaces.Include<ConventionRouter>(app, place, convention);
        },
        options,
        collection =>
        {
            collection.AddSingleton<ConventionRouter.Calls>();
            services?.Invoke(collection);
        });

    private static async Task<(int Status, string? ContentType, string Body)> WithHeaderAsync(ServedApi api, string name, string value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Path) { Headers = { { name, value } } };
        using var answer = await api.Client.SendAsync(request, TestContext.Current.CancellationToken);
        return ((int)answer.StatusCode, answer.Content.Headers.ContentType?.ToString(), await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private static StringContent Json(string json) => new(json, System.Text.Encoding.UTF8, "application/json");

    private static void AddKeys(IServiceCollection services)
    {
        services.AddAuthentication("key").AddScheme<AuthenticationSchemeOptions, KeyHandler>("key", null);
        services.AddAuthorization();
    }

    private sealed record Marker(string Text);

    private sealed class KeyHandler(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory loggers, UrlEncoder encoder)
        : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
    {
        protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Task.FromResult(Request.Headers["X-Key"] == "right"
            ? AuthenticateResult.Success(new(new ClaimsPrincipal(new ClaimsIdentity("key")), "key"))
            : AuthenticateResult.NoResult());
    }
}
