using System.Text;
using System.Text.Json.Nodes;
using Lanner.Runtime;

namespace Lanner.Tests.OpenApi;

/// <summary>Makes documents of routers described by hand.</summary>
internal static class SampleDocument
{
    public static Operation Operation(string name, string method, string path) => new()
    {
        Name = name,
        Methods = [method],
        Path = path,
        Pattern = path,
        Handler = (_, _) => Task.CompletedTask,
        DeclaredAs = "ItemsRouter." + name,
    };

    public static RouterDescription Router(params Operation[] operations) => new() { Name = "ItemsRouter", Prefix = "/items", Operations = operations };

    public static string Text(LannerOptions options, params RouterInclusion[] inclusions) =>
        Encoding.UTF8.GetString(new OpenApiDocumentBuilder(options, inclusions, []).Build().For("").Utf8);

    public static JsonNode Of(params Operation[] operations) => Of(Options(), new RouterInclusion(typeof(SampleDocument), Router(operations), "", []));

    public static JsonNode Of(LannerOptions options, params RouterInclusion[] inclusions) => JsonNode.Parse(Text(options, inclusions))!;

    public static LannerOptions Options() => new() { Title = "Shop", Version = "1.0" };

    public static IEnumerable<string> ComponentNames(JsonNode document) =>
        document["components"]!["schemas"]!.AsObject().Select(schema => schema.Key);

    public static string[] Ids(JsonNode document) =>
    [
        .. document["paths"]!.AsObject()
            .SelectMany(path => path.Value!.AsObject())
            .Select(operation => (string)operation.Value!["operationId"]!),
    ];
}
