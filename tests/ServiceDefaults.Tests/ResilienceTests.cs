using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace ServiceDefaults.Tests;

public sealed class ResilienceTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_failed_GET_is_repeated_and_a_failed_POST_is_not_and_services_are_found_by_name()
    {
        var calls = new Dictionary<string, int> { ["GET"] = 0, ["POST"] = 0 };
        await using var flaky = await TestService.StartAsync(app => app.MapMethods("/", ["GET", "POST"], (HttpRequest request) =>
            ++calls[request.Method] == 1 ? Results.StatusCode(503) : Results.Ok()));
        await using var caller = await TestService.StartAsync(settings: ("services:flaky:http:0", flaky.Client.BaseAddress!.ToString().TrimEnd('/')));
        var http = caller.Services.GetRequiredService<IHttpClientFactory>().CreateClient();

        using var get = await http.GetAsync("http://flaky/", Ct);
        using var post = await http.PostAsync("http://flaky/", content: null, Ct);

        Assert.Equal(HttpStatusCode.OK, get.StatusCode);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, post.StatusCode);
        Assert.Equal(2, calls["GET"]);
        Assert.Equal(1, calls["POST"]);
    }
}
