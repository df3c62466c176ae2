using System.Buffers;
using System.Text.Json;

namespace Lanner.Runtime;

/// <summary>
/// Makes the OpenAPI 3.1 document with FastAPI's conventions. Equal declarations give equal bytes: nothing in it depends on time,
/// hashing or the machine.
/// </summary>
/// <param name="options">Title, version and the rest that an application says of itself.</param>
/// <param name="inclusions">The routers, in the order of their inclusion.</param>
/// <param name="webhooks">The webhooks, in the order of their inclusion.</param>
internal sealed class OpenApiDocumentBuilder(
    LannerOptions options, IReadOnlyList<RouterInclusion> inclusions, IReadOnlyList<RouterDescription> webhooks)
{
    /// <exception cref="InvalidOperationException">Two operations have the same id.</exception>
    public OpenApiDocument Build()
    {
        var usesProblemDetails = options.ErrorFormat == ErrorFormat.ProblemDetails;
        var (paths, events) = DocumentedOperations.List(options, inclusions, webhooks);
        List<OperationContent> operations = [.. paths.Select(documented => new OperationContent(documented, usesProblemDetails))];
        List<OperationContent> requests = [.. events.Select(documented => new OperationContent(documented, usesProblemDetails))];
        var components = new SchemaComponents();
        foreach (var schema in operations.Concat(requests).SelectMany(operation => operation.Schemas())) components.Add(schema);

        var buffer = new ArrayBufferWriter<byte>(16 * 1024);
        using var json = new Utf8JsonWriter(buffer, OpenApiJson.WriterOptions);
        var schemas = new SchemaWriter(json, components.NameOf);
        json.WriteStartObject();
        json.WriteString("openapi", "3.1.0");
        WriteInfo(json);
        json.Flush();
        var serversPosition = buffer.WrittenCount;
        WritePaths(json, "paths", new OperationWriter(json, schemas), operations);
        if (requests.Count > 0) WritePaths(json, "webhooks", new OperationWriter(json, schemas), requests);
        WriteComponents(json, schemas, components);
        WriteTags(json);
        json.WriteEndObject();
        json.Flush();
        var servers = OpenApiServers.ToJson(options.Servers);
        return options.OpenApiCustomizations.Count > 0
            ? OpenApiCustomization.Apply(buffer.WrittenSpan, servers, options.OpenApiCustomizations)
            : new OpenApiDocument(buffer.WrittenSpan.ToArray(), serversPosition, servers);
    }

    private static void WritePaths(Utf8JsonWriter json, string name, OperationWriter writer, List<OperationContent> operations)
    {
        json.WriteStartObject(name);
        foreach (var path in operations.GroupBy(operation => operation.Documented.Path, StringComparer.Ordinal))
        {
            json.WriteStartObject(path.Key);
            foreach (var operation in path) writer.Write(operation);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteComponents(Utf8JsonWriter json, SchemaWriter schemas, SchemaComponents components)
    {
        var sorted = components.Sorted().ToList();
        if (sorted.Count == 0) return;
        json.WriteStartObject("components");
        json.WriteStartObject("schemas");
        foreach (var (name, schema) in sorted) schemas.Write(name, schema);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null) json.WriteString(name, value);
    }

    private void WriteInfo(Utf8JsonWriter json)
    {
        json.WriteStartObject("info");
        json.WriteString("title", options.Title);
        WriteText(json, "summary", options.Summary);
        WriteText(json, "description", options.Description);
        WriteText(json, "termsOfService", options.TermsOfService);
        if (options.Contact is { } contact)
        {
            json.WriteStartObject("contact");
            WriteText(json, "name", contact.Name);
            WriteText(json, "url", contact.Url);
            WriteText(json, "email", contact.Email);
            json.WriteEndObject();
        }

        if (options.License is { } license)
        {
            json.WriteStartObject("license");
            json.WriteString("name", license.Name);
            WriteText(json, "identifier", license.Identifier);
            WriteText(json, "url", license.Url);
            json.WriteEndObject();
        }

        json.WriteString("version", options.Version);
        json.WriteEndObject();
    }

    private void WriteTags(Utf8JsonWriter json)
    {
        if (options.Tags.Count == 0) return;
        json.WriteStartArray("tags");
        foreach (var tag in options.Tags)
        {
            json.WriteStartObject();
            json.WriteString("name", tag.Name);
            WriteText(json, "description", tag.Description);
            if (tag.ExternalDocsUrl is { } url)
            {
                json.WriteStartObject("externalDocs");
                WriteText(json, "description", tag.ExternalDocsDescription);
                json.WriteString("url", url);
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
