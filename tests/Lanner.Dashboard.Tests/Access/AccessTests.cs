using System.Net;
using Grpc.Core;
using Grpc.Net.Client;
using Lanner.Dashboard.Access;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;

namespace Lanner.Dashboard.Tests.Access;

/// <summary>No page without the token.</summary>
public sealed class AccessTests
{
    private static HttpClient Client(RunningDashboard dashboard) =>
        new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = dashboard.Server.Url };

    [Theory]
    [InlineData("/")]
    [InlineData("/logs")]
    [InlineData("/traces/0af7651916cd43dd8448eb211c80319c")]
    [InlineData("/metrics")]
    [InlineData("/parameters")]
    [InlineData("/download/console/catalog")]
    [InlineData("/assets/dashboard.js")]
    [InlineData("/_framework/blazor.web.js")]
    [InlineData("/_blazor/negotiate")]
    public async Task Nothing_is_shown_without_a_token(string path)
    {
        await using var dashboard = await RunningDashboard.StartAsync();
        using var client = Client(dashboard);

        using var program = await client.GetAsync(path);
        client.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        using var browser = await client.GetAsync(path);

        Assert.Equal(HttpStatusCode.Unauthorized, program.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, browser.StatusCode);
        Assert.StartsWith("/login?returnUrl=", browser.Headers.Location!.ToString());
    }

    /// <summary>Each route that there is, so that a new one cannot be forgotten; what is open has to be named here.</summary>
    [Fact]
    public async Task Every_route_needs_the_session_or_the_key()
    {
        string[] open = ["/login", "/health", "/assets/dashboard.css", "/assets/theme.js", "/assets/inter.woff2", "/assets/jetbrains-mono.woff2", "/assets/favicon.svg"];
        await using var dashboard = await RunningDashboard.StartAsync();
        var routes = dashboard.Server.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().ToList();
        Assert.True(routes.Count > 20, $"Only {routes.Count} routes were found.");
        foreach (var route in routes)
        {
            var path = "/" + string.Join('/', route.RoutePattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(part => part is RoutePatternLiteralPart literal ? literal.Content : "x"))));
            foreach (var method in route.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods is { Count: > 0 } methods ? methods : ["GET", "POST"])
                await RefusesAsync(dashboard.Server, method, path, open);
        }
    }

    [Fact]
    public void A_port_that_is_taken_is_named_where_no_other_one_may_be_used()
    {
        using var taken = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var url = new Uri($"http://localhost:{((IPEndPoint)taken.LocalEndpoint).Port}");

        var error = Assert.Throws<InvalidOperationException>(() => DashboardServer.Open(new DashboardOptions { ApplicationName = "Shop", FrontendUrl = url, UsesFreePorts = false }));

        Assert.Equal($"The dashboard cannot listen on {url}: Address already in use. Give it another address.", error.Message);
    }

    [Fact]
    public async Task The_login_link_opens_a_session_in_a_cookie_that_scripts_cannot_read()
    {
        await using var dashboard = await RunningDashboard.StartAsync();
        using var client = Client(dashboard);

        using var login = await client.GetAsync(dashboard.Server.LoginUrl);
        using var page = await client.GetAsync("/");

        Assert.Equal(HttpStatusCode.Redirect, login.StatusCode);
        Assert.Contains("httponly", login.Headers.GetValues("Set-Cookie").Single());
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
    }

    [Fact]
    public async Task A_wrong_token_or_a_forged_cookie_opens_nothing()
    {
        await using var dashboard = await RunningDashboard.StartAsync();
        using var client = Client(dashboard);
        using var login = await client.GetAsync("/login?t=0000000000000000");
        client.DefaultRequestHeaders.Add("Cookie", $".Lanner.Dashboard.{dashboard.Server.Url.Port}=99999999999.{new string('0', 64)}");
        using var page = await client.GetAsync("/");

        Assert.Equal(HttpStatusCode.Unauthorized, login.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, page.StatusCode);
    }

    private static async Task RefusesAsync(DashboardServer server, string method, string path, string[] open)
    {
        if (path.StartsWith("/opentelemetry", StringComparison.Ordinal))
        {
            using var channel = GrpcChannel.ForAddress(server.OtlpGrpcUrl);
            var bytes = Marshallers.Create(value => value, value => value);
            var parts = path.TrimStart('/').Split('/');
            var call = channel.CreateCallInvoker().AsyncUnaryCall(new Method<byte[], byte[]>(MethodType.Unary, parts[0], parts[1], bytes, bytes), null, default, []);
            Assert.Equal(StatusCode.Unauthenticated, (await Assert.ThrowsAsync<RpcException>(() => call.ResponseAsync)).StatusCode);
            return;
        }

        var isReceiver = path.StartsWith("/v1/", StringComparison.Ordinal);
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = isReceiver ? server.OtlpHttpUrl : server.Url };
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        using var answer = await client.SendAsync(request);
        Assert.True(answer.StatusCode == HttpStatusCode.Unauthorized || open.Contains(path), $"{method} {path} answered {(int)answer.StatusCode} without a session.");
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("https://evil.example")]
    [InlineData("/\\evil.example")]
    public async Task The_login_leads_to_no_other_site(string returnUrl)
    {
        await using var dashboard = await RunningDashboard.StartAsync();
        using var client = Client(dashboard);

        using var login = await client.GetAsync($"{dashboard.Server.LoginUrl}&returnUrl={Uri.EscapeDataString(returnUrl)}");

        Assert.Equal("/", login.Headers.Location!.ToString());
    }

    [Fact]
    public async Task A_page_of_another_port_cannot_act_in_the_users_name()
    {
        await using var dashboard = await RunningDashboard.StartAsync();
        using var client = await dashboard.LoggedInAsync();
        client.DefaultRequestHeaders.Add("Origin", "http://localhost:1");

        using var answer = await client.PostAsync("/_blazor/negotiate", null);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task A_kept_session_key_keeps_the_browser_logged_in_over_a_restart()
    {
        var key = new byte[32];
        string cookie;
        Uri url;
        await using (var first = await RunningDashboard.StartAsync(options => options with { SessionKey = key }))
        {
            url = first.Server.Url;
            using var client = Client(first);
            using var login = await client.GetAsync(first.Server.LoginUrl);
            cookie = login.Headers.GetValues("Set-Cookie").Single().Split(';')[0];
        }

        await using var second = await RunningDashboard.StartAsync(options => options with { SessionKey = key, FrontendUrl = url, UsesFreePorts = false });
        using var again = Client(second);
        again.DefaultRequestHeaders.Add("Cookie", cookie);
        using var page = await again.GetAsync("/");

        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
    }

    [Theory]
    [InlineData("ConnectionStrings__shop", "Host=localhost;Password=abc;Database=shop", $"Host=localhost;Password={SecretMask.Mask};Database=shop")]
    [InlineData("SHOP_URI", "postgresql://postgres:a%3Bb@localhost:5432/shop", $"postgresql://postgres:{SecretMask.Mask}@localhost:5432/shop")]
    [InlineData("SHOP_PASSWORD", "abc", SecretMask.Mask)]
    [InlineData("OTEL_EXPORTER_OTLP_HEADERS", "x-otlp-api-key=abc", SecretMask.Mask)]
    [InlineData("AWS_SECRET_ACCESS_KEY", "abc", SecretMask.Mask)]
    [InlineData("GITHUB_TOKEN", "abc", SecretMask.Mask)]
    [InlineData("ASPNETCORE_URLS", "http://localhost:5000", "http://localhost:5000")]
    [InlineData("MAX_TOKENS", "100", "100")]
    public void The_secret_part_of_a_variable_is_masked(string name, string value, string shown) => Assert.Equal(shown, new SecretMask().Variable(name, value));

    [Theory]
    [InlineData("hunter22", "it said xhunter22y", $"it said x{SecretMask.Mask}y")]
    [InlineData("1234", "PIN 1234, order 12345", $"PIN {SecretMask.Mask}, order 12345")]
    [InlineData("a+b", "KEY=a+b;", $"KEY={SecretMask.Mask};")]
    [InlineData("", "nothing", "nothing")]
    public void A_secret_is_hidden_in_texts_and_a_short_one_only_as_a_word(string secret, string text, string shown)
    {
        var mask = new SecretMask();
        mask.Add(secret);
        Assert.Equal(shown, mask.Apply(text));
    }
}
