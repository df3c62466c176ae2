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
            Body = new BodyContent(body.Required, new MediaContent(body.MediaType, BodySchema(body, documented.Id)) { Examples = body.Examples });
        }

        Responses = [.. new ResponseContents(documented, usesProblemDetails).All()];
        Callbacks = [.. documented.Callbacks.Select(callback => new OperationContent(callback, usesProblemDetails))];
        Security = documented.Operation.Security?.Invoke() ?? [];
    }

    public DocumentedOperation Documented { get; }

    public IReadOnlyList<ParameterDescription> Parameters { get; }

    public BodyContent? Body { get; }

    public IReadOnlyList<ResponseContent> Responses { get; }

    public IReadOnlyList<OperationContent> Callbacks { get; }

    public IReadOnlyList<SecurityRequirement> Security { get; }

    public IEnumerable<Schema> Schemas() =>
        Parameters.Select(parameter => parameter.Schema)
            .Concat(Body?.Media.Schema is { } body ? [body] : [])
            .Concat(Responses.SelectMany(response => response.Media).Select(media => media.Schema).OfType<Schema>())
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
}
