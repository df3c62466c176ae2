using System.Text.Json;

namespace Lanner.Runtime;

/// <summary>Writes operations (OpenAPI 3.1, Operation Object).</summary>
/// <param name="json">Where to write.</param>
/// <param name="schemas">Writes the schemas.</param>
internal sealed class OperationWriter(Utf8JsonWriter json, SchemaWriter schemas)
{
    /// <summary>Writes an operation under its method.</summary>
    public void Write(OperationContent content)
    {
        json.WritePropertyName(content.Documented.Method);
        List<string> extras = [.. content.Documented.Inclusion.Router.OpenApiExtras, .. content.Documented.Operation.OpenApiExtras];
        if (extras.Count == 0)
        {
            WriteObject(content);
            return;
        }

        var operation = OpenApiJson.Capture(own => new OperationWriter(own, schemas.To(own)).WriteObject(content));
        foreach (var extra in extras) OpenApiJson.Merge(operation, OpenApiJson.Parse(extra));
        operation.WriteTo(json);
    }

    private void WriteObject(OperationContent content)
    {
        var documented = content.Documented;
        json.WriteStartObject();
        if (documented.Tags.Count > 0)
        {
            json.WriteStartArray("tags");
            foreach (var tag in documented.Tags) json.WriteStringValue(tag);
            json.WriteEndArray();
        }

        if (documented.Summary is { } summary) json.WriteString("summary", summary);
        if (documented.Description is { } description) json.WriteString("description", description);
        json.WriteString("operationId", documented.Id);
        WriteParameters(content.Parameters);
        if (content.Body is { } body) WriteBody(body);
        json.WriteStartObject("responses");
        foreach (var response in content.Responses) WriteResponse(response);
        json.WriteEndObject();
        if (content.Callbacks.Count > 0) WriteCallbacks(content.Callbacks);
        if (documented.Deprecated) json.WriteBoolean("deprecated", true);
        SecurityWriter.WriteRequirements(json, content.Security);
        json.WriteEndObject();
    }

    private static string NameOf(ParameterSource source) => source switch
    {
        ParameterSource.Path => "path",
        ParameterSource.Query => "query",
        ParameterSource.Header => "header",
        _ => "cookie",
    };

    private void WriteParameters(IReadOnlyList<ParameterDescription> parameters)
    {
        if (parameters.Count == 0) return;
        json.WriteStartArray("parameters");
        foreach (var parameter in parameters)
        {
            json.WriteStartObject();
            json.WriteString("name", parameter.Name);
            json.WriteString("in", NameOf(parameter.In));
            json.WriteBoolean("required", parameter.Required);

            // FastAPI tells both of the parameter and of its schema.
            schemas.Write("schema", parameter.Schema with
            {
                Description = parameter.Schema.Description ?? parameter.Description,
                Deprecated = parameter.Schema.Deprecated || parameter.Deprecated,
            });
            if (parameter.Description is { } description) json.WriteString("description", description);
            WriteExamples(parameter.Examples);
            if (parameter.Deprecated) json.WriteBoolean("deprecated", true);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteBody(BodyContent body)
    {
        json.WriteStartObject("requestBody");
        json.WriteStartObject("content");
        WriteMedia(body.Media);
        json.WriteEndObject();
        if (body.Required) json.WriteBoolean("required", true);
        json.WriteEndObject();
    }

    private void WriteResponse(ResponseContent response)
    {
        json.WriteStartObject(response.Status);
        json.WriteString("description", response.Description);
        if (response.Media.Count > 0)
        {
            json.WriteStartObject("content");
            foreach (var media in response.Media) WriteMedia(media);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private void WriteCallbacks(IReadOnlyList<OperationContent> callbacks)
    {
        json.WriteStartObject("callbacks");
        foreach (var named in callbacks.GroupBy(callback => callback.Documented.WireName, StringComparer.Ordinal))
        {
            json.WriteStartObject(named.Key);
            foreach (var path in named.GroupBy(callback => callback.Documented.Path, StringComparer.Ordinal))
            {
                json.WriteStartObject(path.Key);
                foreach (var callback in path) Write(callback);
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private void WriteMedia(MediaContent media)
    {
        json.WriteStartObject(media.MediaType);
        if (media.Schema is { } schema) schemas.Write(media.IsItem ? "itemSchema" : "schema", schema);
        if (media.ExampleJson is { } example)
        {
            json.WritePropertyName("example");
            json.WriteRawValue(example);
        }

        WriteExamples(media.Examples);
        json.WriteEndObject();
    }

    private void WriteExamples(IReadOnlyList<NamedExample> examples)
    {
        if (examples.Count == 0) return;
        json.WriteStartObject("examples");
        foreach (var example in examples)
        {
            json.WriteStartObject(example.Name);
            if (example.Summary is { } summary) json.WriteString("summary", summary);
            if (example.Description is { } description) json.WriteString("description", description);
            json.WritePropertyName("value");
            json.WriteRawValue(example.ValueJson);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }
}
