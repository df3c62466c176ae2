using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Lanner.Tests.Platform;

/// <summary>Anti-forgery tokens: forms ask for them where the application has anti-forgery, other operations where that is asked for.</summary>
public sealed class AntiforgeryTests
{
    private const string Refused = """{"detail":"Invalid anti-forgery token"}""";

    public static TheoryData<string> Places => ConventionPlaces.All;

    [Fact]
    public async Task Forms_need_no_token_where_the_application_has_no_antiforgery()
    {
        await using var api = await ServedApi.StartAsync(app => app.IncludeRouter<ConventionRouter>("/v1"));

        Assert.Equal((200, "application/json", "\"Ada\""), await api.SendAsync("POST", "/v1/inner/form", Form()));
    }

    [Theory]
    [InlineData("Production")]
    [InlineData("Development")]
    public async Task Forms_need_a_token_where_the_application_has_antiforgery_and_other_bodies_do_not(string environment)
    {
        await using var api = await StartAsync("router", _ => { }, environment);

        Assert.Equal((400, "application/json", Refused), await api.SendAsync("POST", "/v1/inner/form", Form()));
        Assert.Equal((200, "application/json", "\"Ada\""), await WithTokenAsync(api, "/v1/inner/form", Form()));
        Assert.Equal((200, "application/json", "\"x\""), await api.SendAsync("POST", "/v1/inner/text", Json()));
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task DisableAntiforgery_lets_forms_pass(string place)
    {
        await using var api = await StartAsync(place, group => group.DisableAntiforgery());

        Assert.Equal((200, "application/json", "\"Ada\""), await api.SendAsync("POST", "/v1/inner/form", Form()));
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task A_required_token_is_asked_for_with_any_body(string place)
    {
        await using var api = await StartAsync(place, group => group.WithMetadata(new RequireAntiforgeryTokenAttribute()));

        Assert.Equal((400, "application/json", Refused), await api.SendAsync("POST", "/v1/inner/text", Json()));
        Assert.Equal((400, "application/json", Refused), await api.SendAsync("POST", "/v1/inner/form", Form()));
        Assert.Equal((200, "application/json", "\"x\""), await WithTokenAsync(api, "/v1/inner/text", Json()));
    }

    private static Task<ServedApi> StartAsync(string place, Action<RouteGroupBuilder> convention, string environment = "Production") => ServedApi.StartAsync(
        app =>
        {
            app.UseAntiforgery();
            app.MapGet("/token", (IAntiforgery antiforgery, HttpContext http) => antiforgery.GetAndStoreTokens(http).RequestToken);
            ConventionPlaces.Include<ConventionRouter>(app, place, convention);
        },
        services: services => services.AddAntiforgery(),
        environment: environment);

    private static async Task<(int Status, string? ContentType, string Body)> WithTokenAsync(ServedApi api, string path, HttpContent content)
    {
        content.Headers.Add("RequestVerificationToken", await api.Client.GetStringAsync("/token", TestContext.Current.CancellationToken));
        return await api.SendAsync("POST", path, content);
    }

    private static FormUrlEncodedContent Form() => new([new("name", "Ada")]);

    private static StringContent Json() => new("\"x\"", System.Text.Encoding.UTF8, "application/json");
}
