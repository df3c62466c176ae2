using System.Text;

namespace Lanner.Runtime;

/// <summary>JSON text for the places that hold it as a string: contexts and schemas.</summary>
internal static class JsonText
{
    /// <summary>The string as a JSON string.</summary>
    public static string Quote(string value)
    {
        var writer = new JsonWriter();
        writer.WriteString(value);
        return Take(ref writer);
    }

    /// <summary>The strings as a JSON array.</summary>
    public static string Array(IEnumerable<string> values) => $"[{string.Join(',', values.Select(Quote))}]";

    /// <summary>What a writer holds, which is disposed.</summary>
    public static string Take(ref JsonWriter writer)
    {
        var text = Encoding.UTF8.GetString(writer.WrittenSpan);
        writer.Dispose();
        return text;
    }
}
