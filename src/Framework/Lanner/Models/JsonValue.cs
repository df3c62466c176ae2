using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Lanner.Runtime;

/// <summary>Reads a value and checks it by a rule.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JsonValue
{
    // Inlined into the models' readers, where the types are known, or else strings and lists would go through shared generic code.
    /// <summary>Reads the next value; the input of a rule's error is the value's own text.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Read<T, TModel>(ref JsonReader reader, Rule<T> rule, ref ErrorList errors)
        where TModel : struct, IJsonModel<T>
    {
        reader.Peek();
        var start = reader.Position;
        var mark = errors.Count;
        var value = TModel.Read(ref reader, ref errors);
        if (errors.Count == mark && !reader.IsMalformed && rule.Check(value, ref errors) is { } detail)
            errors.Refuse(ref reader, start, detail);
        return value;
    }
}
