using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Lanner.Runtime;

/// <summary>
/// JSON inside a script, in the form Python's <c>json.dumps</c> gives it, with spaces behind commas and colons; <c>&lt;</c>, <c>&gt;</c> and
/// <c>&amp;</c> are escaped, so that no text ends the script.
/// </summary>
internal static class ScriptJson
{
    public static string Of(JsonNode? node)
    {
        var text = new StringBuilder();
        Append(text, node);
        return text.ToString();
    }

    public static string Of(string text) => $"\"{JavaScriptEncoder.Default.Encode(text)}\""
        .Replace("\\u003C", "\\u003c", StringComparison.Ordinal)
        .Replace("\\u003E", "\\u003e", StringComparison.Ordinal);

    private static void Append(StringBuilder text, JsonNode? node)
    {
        switch (node)
        {
            case JsonObject members:
                text.Append('{');
                AppendAll(text, members, member => Append(text.Append(Of(member.Key)).Append(": "), member.Value));
                text.Append('}');
                break;
            case JsonArray items:
                text.Append('[');
                AppendAll(text, items, item => Append(text, item));
                text.Append(']');
                break;
            case { } value when value.GetValueKind() == JsonValueKind.String:
                text.Append(Of(value.GetValue<string>()));
                break;
            default:
                text.Append(node?.ToJsonString() ?? "null");
                break;
        }
    }

    private static void AppendAll<T>(StringBuilder text, IEnumerable<T> items, Action<T> append)
    {
        var isFirst = true;
        foreach (var item in items)
        {
            if (!isFirst) text.Append(", ");
            isFirst = false;
            append(item);
        }
    }
}
