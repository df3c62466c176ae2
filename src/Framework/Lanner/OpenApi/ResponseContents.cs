using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;

namespace Lanner.Runtime;

/// <summary>Puts the answers of one operation together: the successful one, those that attributes declare, and the 422.</summary>
/// <param name="documented">The operation.</param>
/// <param name="usesProblemDetails">Whether errors are problem details.</param>
internal sealed class ResponseContents(DocumentedOperation documented, bool usesProblemDetails)
{
    private readonly Operation _operation = documented.Operation;
    private readonly string _status = documented.Operation.StatusCode.ToString(CultureInfo.InvariantCulture);

    public IEnumerable<ResponseContent> All()
    {
        var declared = Declared();
        yield return Successful(declared.GetValueOrDefault(_status) ?? []);
        foreach (var (status, responses) in declared.Where(pair => pair.Key != _status))
            yield return Further(status, responses);

        // A declared 422, 4XX or default tells of invalid requests already.
        if (!_operation.HasInput || declared.ContainsKey("422") || declared.ContainsKey("4XX") || declared.ContainsKey("default"))
            yield break;
        yield return usesProblemDetails
            ? new ResponseContent("422", "Validation Error", [new("application/problem+json", ErrorSchemas.ValidationProblemDetails)])
            : new ResponseContent("422", "Validation Error", [new("application/json", ErrorSchemas.HttpValidationError)]);
    }

    // RFC 9110: 1xx, 204, 205 and 304 have no content.
    private static bool HasContent(int statusCode) => statusCode is >= 200 and not (204 or 205 or 304);

    // By status, in the order of their first declaration; the operation's own replace the router's.
    private OrderedDictionary<string, List<ResponseDescription>> Declared()
    {
        var declared = new OrderedDictionary<string, List<ResponseDescription>>();
        foreach (var level in new[] { documented.Inclusion.Responses, documented.Inclusion.Router.Responses, _operation.Responses })
        {
            foreach (var same in level.GroupBy(response => Normalized(response.Status)))
                declared[same.Key] = [.. same];
        }

        return declared;
    }

    private static string Normalized(string status) =>
        status.Equals("default", StringComparison.OrdinalIgnoreCase) ? "default" : status.ToUpperInvariant();

    private ResponseContent Successful(List<ResponseDescription> own)
    {
        var description = Description(own) ?? _operation.ResponseDescription ?? "Successful Response";
        if (!HasContent(_operation.StatusCode))
            return new ResponseContent(_status, description, []);
        var main = Main();
        var media = own.SelectMany(response => Media(response, "Response " + documented.Id)).ToList();
        var isReplaced = main is null || own.Exists(response => response.Schema is not null && MediaTypeOf(response) == main.MediaType);
        if (main is not null && !isReplaced)
            media.Insert(0, main);
        return new ResponseContent(_status, description, Merged(media));
    }

    private MediaContent? Main()
    {
        var schema = _operation.Response?.Invoke();
        if (_operation.Stream is StreamFormat.JsonLines or StreamFormat.Events)
            return new MediaContent(documented.MediaType, StreamSchemas.Item(_operation.Stream, schema, documented.Id)) { IsItem = true };
        if (schema == Schema.Any && !IsJson(documented.MediaType))
            schema = new Schema { Type = "string" };
        return schema is null || documented.MediaType.Length == 0
            ? null
            : new MediaContent(documented.MediaType, Titled(schema, documented.MediaType, "Response " + documented.Id));
    }

    private ResponseContent Further(string status, List<ResponseDescription> responses)
    {
        var description = Description(responses) ?? Reason(status);
        var isError = status is "default" || status[0] is '4' or '5';
        return usesProblemDetails && isError && responses.TrueForAll(response => response is { Schema: null, MediaType: null })
            ? new ResponseContent(status, description, [new("application/problem+json", ErrorSchemas.ProblemDetails)])
            : new ResponseContent(status, description, Merged(responses.SelectMany(response => Media(response, $"Response {status} {documented.Id}"))));
    }

    private IEnumerable<MediaContent> Media(ResponseDescription response, string title)
    {
        if (response is { Schema: null, MediaType: null, ExampleJson: null })
            return [];
        var mediaType = MediaTypeOf(response);
        return [new MediaContent(mediaType, Titled(response.Schema?.Invoke(), mediaType, title)) { ExampleJson = response.ExampleJson }];
    }

    private string MediaTypeOf(ResponseDescription response) =>
        response.MediaType ?? (documented.MediaType.Length == 0 ? "application/json" : documented.MediaType);

    private static List<MediaContent> Merged(IEnumerable<MediaContent> media) =>
    [
        .. media.GroupBy(content => content.MediaType).Select(same => same.Aggregate((first, next) => first with
        {
            Schema = first.Schema ?? next.Schema,
            ExampleJson = first.ExampleJson ?? next.ExampleJson,
        })),
    ];

    private static string? Description(List<ResponseDescription> responses) =>
        responses.Select(response => response.Description).FirstOrDefault(description => description is not null);

    private static string Reason(string status) => status switch
    {
        "default" => "Default Response",
        "1XX" => "Information",
        "2XX" => "Success",
        "3XX" => "Redirection",
        "4XX" => "Client Error",
        "5XX" => "Server Error",
        _ when int.TryParse(status, CultureInfo.InvariantCulture, out var code) && ReasonPhrases.GetReasonPhrase(code) is { Length: > 0 } reason => reason,
        _ => "Additional Response",
    };

    private static bool IsJson(string mediaType) => mediaType.EndsWith("json", StringComparison.OrdinalIgnoreCase);

    private static Schema? Titled(Schema? schema, string mediaType, string title) =>
        schema is null || schema.Ref is not null || schema.Title is not null || schema == Schema.Any || !IsJson(mediaType)
            ? schema
            : schema with { Title = TitleCase.Of(title) };
}
