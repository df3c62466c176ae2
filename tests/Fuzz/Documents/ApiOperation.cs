using System.Text.Json.Nodes;

namespace Fuzz;

/// <summary>An operation of an app as its OpenAPI document tells it.</summary>
internal sealed record ApiOperation(
    string App, HttpMethod Method, string Path, IReadOnlyList<ApiParameter> Parameters, ApiBody? Body, bool MayFail, Schemas Schemas)
{
    /// <summary>What requests carry to reach the app, beside the path.</summary>
    public IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];

    /// <summary>What stands before the path.</summary>
    public string Prefix { get; init; } = "";

    /// <summary>All operations of a document. One that names a 500 among its answers may give it.</summary>
    public static IEnumerable<ApiOperation> Of(string app, JsonObject document)
    {
        var schemas = new Schemas(document);
        foreach (var (path, item) in document["paths"]!.AsObject())
        {
            foreach (var (method, operation) in item!.AsObject())
            {
                var parameters = operation!["parameters"]?.AsArray().Select(parameter => new ApiParameter(
                    (string)parameter!["name"]!, (string)parameter["in"]!, (bool?)parameter["required"] ?? false,
                    parameter["schema"]?.AsObject() ?? []));
                var content = operation["requestBody"]?["content"]?.AsObject().FirstOrDefault();
                var body = content is { Key: { } mediaType, Value: { } value }
                    ? new ApiBody(mediaType, (bool?)operation["requestBody"]!["required"] ?? false, value["schema"]?.AsObject() ?? [])
                    : null;
                var mayFail = operation["responses"]?["500"] is not null;
                yield return new(app, HttpMethod.Parse(method), path, [.. parameters ?? []], body, mayFail, schemas);
            }
        }
    }

    public override string ToString() => $"{App} {Method} {Path}".TrimStart();
}
