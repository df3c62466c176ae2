using Microsoft.AspNetCore.WebUtilities;

namespace Lanner.Runtime;

/// <summary>The parameters, body and answers of one operation, put together as the document shows them.</summary>
internal sealed class OperationContent
{
    private static readonly string[] MethodsWithoutBody = ["options", "trace"];

    public OperationContent(DocumentedOperation documented, bool usesProblemDetails)
    {
        Documented = documented;
        Parameters = MergeParameters(documented.Operation.Parameters?.Invoke() ?? []);
        if (!MethodsWithoutBody.Contains(documented.Method) && documented.Operation.Body?.Invoke() is { } body)
        {
            Body = new BodyContent(body.Required, body.MediaType, BodySchema(body, documented.Id));
        }

        Responses = [.. MakeResponses(documented, usesProblemDetails)];
        Callbacks = [.. documented.Callbacks.Select(callback => new OperationContent(callback, usesProblemDetails))];
    }

    public DocumentedOperation Documented { get; }

    public IReadOnlyList<ParameterDescription> Parameters { get; }

    public BodyContent? Body { get; }

    public IReadOnlyList<ResponseContent> Responses { get; }

    public IReadOnlyList<OperationContent> Callbacks { get; }

    public IEnumerable<Schema> Schemas() =>
        Parameters.Select(parameter => parameter.Schema)
            .Concat(Body is null ? [] : [Body.Schema])
            .Concat(Responses.Where(response => response.Schema is not null).Select(response => response.Schema!))
            .Concat(Callbacks.SelectMany(callback => callback.Schemas()));

    // One entry for each name and part of the request, at the place of the first; a required one wins, else the last.
    private static List<ParameterDescription> MergeParameters(IReadOnlyList<ParameterDescription> parameters) =>
    [
        .. parameters
            .Where(parameter => parameter.IncludeInSchema)
            .GroupBy(parameter => (parameter.In, parameter.Name))
            .Select(same => same.LastOrDefault(parameter => parameter.Required) ?? same.Last())
            .OrderBy(parameter => parameter.In),
    ];

    private static Schema BodySchema(BodyDescription body, string operationId)
    {
        if (!body.IsEmbedded) return body.Schema;
        var name = "Body_" + operationId;
        return Schema.Reference(name, name, _ => body.Schema with { Title = name }, SchemaMode.Input);
    }

    private static IEnumerable<ResponseContent> MakeResponses(DocumentedOperation documented, bool usesProblemDetails)
    {
        var operation = documented.Operation;
        var declared = documented.Router.Responses.Concat(operation.Responses)
            .GroupBy(response => response.StatusCode)
            .Select(same => same.Last())
            .ToList();

        var own = declared.Find(response => response.StatusCode == operation.StatusCode);
        var schema = HasBody(operation.StatusCode) ? own?.Schema?.Invoke() ?? operation.Response?.Invoke() : null;
        var description = own?.Description ?? operation.ResponseDescription ?? "Successful Response";
        yield return operation.Stream is StreamFormat.JsonLines or StreamFormat.Events && HasBody(operation.StatusCode)
            ? new ResponseContent(operation.StatusCode, description, operation.MediaType, StreamSchemas.Item(operation.Stream, schema, documented.Id)) { IsItem = true }
            : new ResponseContent(operation.StatusCode, description, operation.MediaType, Titled(schema, operation, "Response " + documented.Id));

        foreach (var response in declared.Where(response => response != own))
        {
            yield return Further(response, documented, usesProblemDetails);
        }

        if (!operation.HasInput || declared.Exists(response => response.StatusCode == 422)) yield break;
        yield return usesProblemDetails
            ? new ResponseContent(422, "Validation Error", "application/problem+json", ErrorSchemas.ValidationProblemDetails)
            : new ResponseContent(422, "Validation Error", "application/json", ErrorSchemas.HttpValidationError);
    }

    private static ResponseContent Further(ResponseDescription response, DocumentedOperation documented, bool usesProblemDetails)
    {
        var description = response.Description ?? ReasonPhrases.GetReasonPhrase(response.StatusCode);
        if (description.Length == 0) description = "Additional Response";
        if (response.Schema is null && usesProblemDetails && response.StatusCode >= 400)
        {
            return new ResponseContent(response.StatusCode, description, "application/problem+json", ErrorSchemas.ProblemDetails);
        }

        var schema = Titled(response.Schema?.Invoke(), documented.Operation, $"Response {response.StatusCode} {documented.Id}");
        return new ResponseContent(response.StatusCode, description, documented.Operation.MediaType, schema);
    }

    private static Schema? Titled(Schema? schema, Operation operation, string title)
    {
        var isJson = operation.MediaType.EndsWith("json", StringComparison.OrdinalIgnoreCase);
        return schema is null || schema.Ref is not null || schema.Title is not null || !isJson || schema == Schema.Any
            ? schema
            : schema with { Title = TitleCase.Of(title) };
    }

    // RFC 9110: 1xx, 204, 205 and 304 have no content.
    private static bool HasBody(int statusCode) => statusCode is >= 200 and not (204 or 205 or 304);
}
