using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Tutorial.Tests;

/// <summary>The OpenAPI document of an app, part by part.</summary>
internal sealed class TutorialDocument(JsonNode root)
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static async Task<TutorialDocument> Of(TutorialHost app, string url = "/openapi.json") =>
        new(JsonNode.Parse(await app.Client.GetStringAsync(new Uri(url, UriKind.Relative), TestContext.Current.CancellationToken))!);

    /// <summary>Starts an app and reads its document.</summary>
    public static async Task<TutorialDocument> Of(string id)
    {
        await using var app = await TutorialHost.StartAsync(id);
        return await Of(app);
    }

    /// <summary>The text of a part; empty where there is none.</summary>
    /// <param name="names">Names of members, outermost first.</param>
    public string At(params ReadOnlySpan<string> names)
    {
        var part = (JsonNode?)root;
        foreach (var name in names) part = part?[name];
        return part?.ToJsonString(Readable) ?? "";
    }

    /// <summary>An operation, without its answers.</summary>
    public string Operation(string method, string path)
    {
        var operation = root["paths"]![path]![method]!.DeepClone().AsObject();
        operation.Remove("responses");
        return operation.ToJsonString(Readable);
    }
}
