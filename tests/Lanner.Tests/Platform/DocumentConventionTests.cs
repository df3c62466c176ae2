using System.Text.Json;
using Lanner.Runtime;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Lanner.Tests.Platform;

/// <summary>The platform's conventions about documents, as our document tells of them.</summary>
public sealed class DocumentConventionTests
{
    public static TheoryData<string> Places => ConventionPlaces.All;

    [Theory]
    [MemberData(nameof(Places))]
    public async Task Tags_texts_and_name_are_in_the_document(string place)
    {
        await using var api = await ServedApi.StartAsync(app => ConventionPlaces.Include<OneRouter>(
            app, place, group => group.WithTags("one").WithSummary("Short").WithDescription("Long").WithName("the-name")));

        var operation = await OperationAsync(api);

        Assert.Equal(
            """{"tags":["one","own"],"summary":"Short","description":"Long","operationId":"the-name"}""",
            "{" + operation[1..operation.IndexOf(",\"responses\"", StringComparison.Ordinal)] + "}");
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task What_is_excluded_is_not_in_the_document(string place)
    {
        await using var api = await ServedApi.StartAsync(app => ConventionPlaces.Include<OneRouter>(app, place, group => group.ExcludeFromDescription()));

        Assert.Equal("", await OperationAsync(api));
        Assert.Equal(200, (await api.SendAsync("GET", "/v1/one")).Status);
    }

    [Fact]
    public async Task What_the_document_cannot_tell_is_told_at_the_start()
    {
        await using var api = await ServedApi.StartAsync(app => app.IncludeRouter<OneRouter>().WithGroupName("v1").WithMetadata(new ProducesResponseTypeMetadata(404)));

        Assert.Equal(
            [
                "The document of OneRouter leaves out a convention of the platform. WithGroupName: there is one document.",
                "The document of OneRouter leaves out a convention of the platform. Produces: declare answers with [Response].",
            ],
            api.Log.At(LogLevel.Warning).Select(entry => entry.Text));
    }

    private static async Task<string> OperationAsync(ServedApi api)
    {
        using var document = JsonDocument.Parse(await api.Client.GetStringAsync("/openapi.json", TestContext.Current.CancellationToken));
        return document.RootElement.TryGetProperty("paths", out var paths) && paths.TryGetProperty("/v1/one", out var path)
            ? path.GetProperty("get").GetRawText()
            : "";
    }

    private sealed class OneRouter : IRouter
    {
        static RouterDescription IRouter.Describe() => new()
        {
            Name = "OneRouter",
            Tags = ["own"],
            Operations = [Operations.Get("/one", Operations.Says("one"), "One")],
        };
    }
}
