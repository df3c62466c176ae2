using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Fuzz;

/// <summary>A request while it is made: what kinds of input change before it is sent.</summary>
internal sealed class Draft(ApiOperation operation)
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = 100_000,
    };

    private readonly Dictionary<string, string> _raw = [];

    public ApiOperation Operation => operation;

    /// <summary>Texts of parameters; a list has several of one parameter.</summary>
    public List<DraftText> Texts { get; } = [];

    /// <summary>A JSON body, or what the fields of a form are made of; see <see cref="HasBody"/>.</summary>
    public JsonNode? Body { get; set; }

    public bool HasBody { get; set; }

    /// <summary>The fields of a form.</summary>
    public List<FormField> Fields { get; } = [];

    public List<(string Name, string Value)> Headers { get; } = [];

    /// <summary>Instead of the Content-Type that belongs to the body; empty for none.</summary>
    public string? ContentType { get; set; }

    /// <summary>Instead of the body.</summary>
    public byte[]? Bytes { get; set; }

    /// <summary>A node of the body that is written as this text, JSON or not.</summary>
    public JsonNode Raw(string text)
    {
        var token = $"@raw{_raw.Count}@";
        _raw[$"\"{token}\""] = text;
        return JsonValue.Create(token);
    }

    /// <summary>The JSON body as text.</summary>
    public string BodyText()
    {
        var text = Body?.ToJsonString(Readable) ?? "null";
        return _raw.Aggregate(text, (written, raw) => written.Replace(raw.Key, raw.Value, StringComparison.Ordinal));
    }

    /// <summary>The request.</summary>
    /// <param name="kind">The kind of input, for the report.</param>
    /// <param name="expectation">What the answer must be.</param>
    public FuzzRequest Build(string kind, Expectation expectation)
    {
        var path = new StringBuilder(operation.Path);
        var query = new StringBuilder();
        var cookies = new List<string>();
        var headers = new List<(string Name, string Value)>(operation.Headers);
        foreach (var text in Texts)
        {
            var name = text.Parameter.Name;
            switch (text.Parameter.In)
            {
                case "path":
                    var step = text.Encoded.Length == 0 ? "a" : text.Encoded.Replace("..", "%2E%2E", StringComparison.Ordinal);
                    path.Replace($"{{{name}}}", step);
                    break;
                case "query":
                    query.Append(query.Length == 0 ? '?' : '&').Append(Uri.EscapeDataString(name)).Append('=').Append(text.Encoded);
                    break;
                case "cookie":
                    cookies.Add($"{name}={text.Encoded}");
                    break;
                default:
                    headers.Add((name, Sendable(text.Text)));
                    break;
            }
        }

        if (cookies.Count > 0)
            headers.Add(("Cookie", string.Join("; ", cookies)));
        var (contentType, body) = Content();
        if ((ContentType ?? contentType) is { Length: > 0 } sent && body is not null)
            headers.Add(("Content-Type", sent));
        headers.AddRange(Headers);
        return new(kind, operation.ToString(), operation.Method.Method, $"{operation.Prefix}{path}{query}")
        {
            Headers = headers,
            Body = body,
            Expectation = expectation,
            MayFail = operation.MayFail,
        };
    }

    private (string? ContentType, byte[]? Body) Content()
    {
        if (!HasBody && Bytes is null)
            return (null, null);
        var mediaType = operation.Body?.MediaType ?? "application/json";
        if (operation.Body?.IsForm != true)
        {
            var sent = mediaType.Contains('*', StringComparison.Ordinal) ? "application/json" : mediaType;
            return (sent, Bytes ?? Encoding.UTF8.GetBytes(BodyText()));
        }

        return mediaType == "multipart/form-data"
            ? ($"multipart/form-data; boundary={FormField.Boundary}", Bytes ?? FormField.Multipart(Fields))
            : (mediaType, Bytes ?? FormField.Urlencoded(Fields));
    }

    // A header ends at a line's end; all else is the server's to judge.
    private static string Sendable(string text) => string.Concat(text.Where(letter => letter is not ('\r' or '\n' or '\0')));
}
