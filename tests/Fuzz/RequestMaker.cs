using System.Text;
using System.Text.Json.Nodes;

namespace Fuzz;

/// <summary>Makes requests for an operation: valid, with one fault, or hostile.</summary>
internal sealed class RequestMaker(ApiOperation operation, Random random)
{
    private readonly ValidValues _values = new(operation.Schemas, random);
    private readonly Faults _faults = new(operation.Schemas, random);

    /// <summary>A request as the document asks for.</summary>
    public HttpRequestMessage Valid() => Build(Texts(), operation.Body is { } body ? Content(body, _values.Make(body.Schema)) : null);

    /// <summary>A request with one fault; null where the document leaves no room for one.</summary>
    public HttpRequestMessage? Faulty()
    {
        var texts = Texts();
        if (operation.Body is { } body && (operation.Parameters.Count == 0 || random.Next(3) > 0))
        {
            if (body.MediaType != "application/json" || !_faults.TryBreak(body.Schema, _values.Make(body.Schema), out var broken)
                || (broken is null && !body.IsRequired))
            {
                return null;
            }

            return Build(texts, Content(body, broken));
        }

        var candidates = operation.Parameters.Where(parameter => parameter.In is "query" or "path").ToList();
        if (candidates.Count == 0)
            return null;
        var chosen = candidates[random.Next(candidates.Count)];
        if (chosen is { IsRequired: true, In: "query" } && random.Next(3) == 0)
            texts.RemoveAll(text => text.Parameter == chosen);
        else if (BrokenText(chosen) is { } text)
            texts = [.. texts.Where(one => one.Parameter != chosen), (chosen, text)];
        else
            return null;
        return Build(texts, operation.Body is { } whole ? Content(whole, _values.Make(whole.Schema)) : null);
    }

    /// <summary>A request that nobody honest sends.</summary>
    public HttpRequestMessage Hostile()
    {
        var texts = Texts().Select(text => (text.Parameter, HostileText.Make(random))).ToList();
        var content = random.Next(4) == 0 ? null : HostileBody.Make(random, operation.Body is { } body ? _values.Make(body.Schema)?.ToJsonString() : null);
        return Build(texts, content);
    }

    private string? BrokenText(ApiParameter parameter)
    {
        var accepts = operation.Schemas.Accepts(parameter.Schema);
        if ((accepts & (Kinds.Text | Kinds.Array | Kinds.Object)) == 0)
            return "no number at all";
        var variants = operation.Schemas.Variants(parameter.Schema).Where(variant => (string?)variant["type"] is not "null").ToList();
        var isText = variants is [var only] && (string?)only["type"] == "string" && !only.ContainsKey("contentMediaType");
        return isText && _faults.TryBreak(variants[0], JsonValue.Create(""), out var broken) && broken is JsonValue value && value.ToString().Length > 0
            && value.GetValueKind() == System.Text.Json.JsonValueKind.String ? value.ToString() : null;
    }

    private List<(ApiParameter Parameter, string Text)> Texts()
    {
        var texts = new List<(ApiParameter, string)>();
        foreach (var parameter in operation.Parameters.Where(parameter => parameter.IsRequired || random.Next(2) == 0))
        {
            var value = _values.Make(parameter.Schema);
            foreach (var one in value is JsonArray items ? items.ToArray() : [value])
            {
                if (one is not null)
                    texts.Add((parameter, one.ToString()));
            }
        }

        return texts;
    }

    private HttpRequestMessage Build(List<(ApiParameter Parameter, string Text)> texts, HttpContent? content)
    {
        var path = new StringBuilder(operation.Path);
        var query = new StringBuilder();
        var cookies = new StringBuilder();
        var request = new HttpRequestMessage { Method = operation.Method, Content = content };
        foreach (var (parameter, text) in texts)
        {
            switch (parameter.In)
            {
                case "path":
                    path.Replace($"{{{parameter.Name}}}", Uri.EscapeDataString(text.Length == 0 ? "a" : text).Replace("..", "%2E%2E", StringComparison.Ordinal));
                    break;
                case "query":
                    query.Append(query.Length == 0 ? '?' : '&').Append(Uri.EscapeDataString(parameter.Name)).Append('=').Append(Uri.EscapeDataString(text));
                    break;
                case "cookie":
                    cookies.Append(cookies.Length == 0 ? "" : "; ").Append(parameter.Name).Append('=').Append(Uri.EscapeDataString(text));
                    break;
                default:
                    request.Headers.TryAddWithoutValidation(parameter.Name, Printable(text));
                    break;
            }
        }

        if (cookies.Length > 0)
            request.Headers.TryAddWithoutValidation("Cookie", cookies.ToString());
        request.Headers.TryAddWithoutValidation("X-Conformance", $$"""{"app":"{{operation.App}}"}""");
        request.RequestUri = new Uri($"/{operation.App.Replace('.', '/')}{path}{query}", UriKind.Relative);
        return request;
    }

    private static string Printable(string text) => string.Concat(text.Where(letter => letter is >= ' ' and < '\u007f'));

    private HttpContent Content(ApiBody body, JsonNode? value)
    {
        var schema = operation.Schemas.Resolve(body.Schema);
        var members = (value as JsonObject)?.SelectMany(member => (member.Value is JsonArray items ? items.ToArray() : [member.Value]).Select(item => (member.Key, Text: item?.ToString() ?? ""))) ?? [];
        switch (body.MediaType)
        {
            case "application/x-www-form-urlencoded":
                return new FormUrlEncodedContent(members.Select(member => KeyValuePair.Create(member.Key, member.Text)));
            case "multipart/form-data":
                var parts = new MultipartFormDataContent();
                foreach (var (name, text) in members)
                {
                    if (schema["properties"]?[name] is JsonObject property && property.ToJsonString().Contains("octet-stream", StringComparison.Ordinal))
                        parts.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(text)), name, "file.bin");
                    else
                        parts.Add(new StringContent(text), name);
                }

                return parts;
            default:
                var content = new StringContent(value?.ToJsonString() ?? "null", Encoding.UTF8);
                content.Headers.ContentType = new(body.MediaType.Contains('*', StringComparison.Ordinal) ? "application/json" : body.MediaType);
                return content;
        }
    }
}
