using Microsoft.Extensions.Primitives;

namespace Lanner.Runtime;

public ref partial struct JsonWriter
{
    /// <summary>Writes texts as an array of strings.</summary>
    internal void WriteStrings(StringValues texts)
    {
        Raw("["u8);
        for (var i = 0; i < texts.Count; i++)
        {
            if (i > 0)
                Raw(","u8);
            WriteString(texts[i]);
        }

        Raw("]"u8);
    }
}
