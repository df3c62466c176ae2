using System.ComponentModel;
using Microsoft.Extensions.Primitives;

namespace Lanner.Runtime;

/// <summary>Reads values from the texts of path, query, header and cookie parameters. Locations are relative to the parameter.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class TextValue
{
    /// <summary>Reads one value; "Field required" when the parameter did not come.</summary>
    public static T Read<T, TModel>(ParameterText text, ref ErrorList errors)
        where TModel : struct, ITextModel<T>
    {
        if (text.IsPresent)
            return TModel.Parse(text.Value, ref errors);
        errors.Add(ErrorDetails.Missing, ErrorInput.Null);
        return default!;
    }

    /// <summary>Reads one value and checks it by a rule.</summary>
    public static T Read<T, TModel>(ParameterText text, Rule<T> rule, ref ErrorList errors)
        where TModel : struct, ITextModel<T>
    {
        var mark = errors.Count;
        var value = Read<T, TModel>(text, ref errors);
        if (errors.Count == mark && rule.Check(value, ref errors) is { } detail)
            errors.AddText(detail, text.Value);
        return value;
    }

    /// <summary>Reads a parameter that may come several times; errors of an item carry its index. "Field required" when it did not come.</summary>
    public static List<T> ReadList<T, TModel>(StringValues texts, ref ErrorList errors)
        where TModel : struct, ITextModel<T>
    {
        var list = new List<T>(texts.Count);
        ReadItems<List<T>, T, TModel>(texts, list, ref errors);
        return list;
    }

    /// <summary>Reads a parameter that may come several times and checks the list by a rule.</summary>
    public static List<T> ReadList<T, TModel>(StringValues texts, Rule<List<T>> rule, ref ErrorList errors)
        where TModel : struct, ITextModel<T>
    {
        var mark = errors.Count;
        var list = ReadList<T, TModel>(texts, ref errors);
        Check(texts, list, rule, mark, ref errors);
        return list;
    }

    /// <inheritdoc cref="ReadList{T, TModel}(StringValues, ref ErrorList)"/>
    public static T[] ReadArray<T, TModel>(StringValues texts, ref ErrorList errors)
        where TModel : struct, ITextModel<T> => [.. ReadList<T, TModel>(texts, ref errors)];

    /// <inheritdoc cref="ReadList{T, TModel}(StringValues, Rule{List{T}}, ref ErrorList)"/>
    public static T[] ReadArray<T, TModel>(StringValues texts, Rule<T[]> rule, ref ErrorList errors)
        where TModel : struct, ITextModel<T>
    {
        var mark = errors.Count;
        var array = ReadArray<T, TModel>(texts, ref errors);
        Check(texts, array, rule, mark, ref errors);
        return array;
    }

    /// <summary>Reads a parameter that may come several times into a set. "Field required" when it did not come.</summary>
    public static HashSet<T> ReadSet<T, TModel>(StringValues texts, ref ErrorList errors)
        where TModel : struct, ITextModel<T>
    {
        var set = new HashSet<T>(texts.Count, SeededComparer<T>.Instance);
        ReadItems<HashSet<T>, T, TModel>(texts, set, ref errors);
        return set;
    }

    /// <summary>Reads a parameter that may come several times into a set and checks it by a rule.</summary>
    public static HashSet<T> ReadSet<T, TModel>(StringValues texts, Rule<HashSet<T>> rule, ref ErrorList errors)
        where TModel : struct, ITextModel<T>
    {
        var mark = errors.Count;
        var set = ReadSet<T, TModel>(texts, ref errors);
        Check(texts, set, rule, mark, ref errors);
        return set;
    }

    /// <summary>Reads a parameter that may come several times into whatever its model reads from an array. "Field required" when it did not come.</summary>
    public static T ReadSequence<T, TModel>(StringValues texts, ref ErrorList errors)
        where TModel : struct, IJsonModel<T>
    {
        if (texts.Count == 0)
        {
            errors.Add(ErrorDetails.Missing, ErrorInput.Null);
            return default!;
        }

        var writer = new JsonWriter();
        try
        {
            writer.WriteStrings(texts);
            var reader = new JsonReader(writer.WrittenSpan, errors.Limits.MaxDepth);
            return TModel.Read(ref reader, ref errors);
        }
        finally
        {
            writer.Dispose();
        }
    }

    /// <summary>Reads a parameter that may come several times and checks what its model made by a rule.</summary>
    public static T ReadSequence<T, TModel>(StringValues texts, Rule<T> rule, ref ErrorList errors)
        where TModel : struct, IJsonModel<T>
    {
        var mark = errors.Count;
        var sequence = ReadSequence<T, TModel>(texts, ref errors);
        Check(texts, sequence, rule, mark, ref errors);
        return sequence;
    }

    private static void ReadItems<TCollection, T, TModel>(StringValues texts, TCollection collection, ref ErrorList errors)
        where TCollection : ICollection<T>
        where TModel : struct, ITextModel<T>
    {
        if (texts.Count == 0)
            errors.Add(ErrorDetails.Missing, ErrorInput.Null);
        var mark = errors.Count;
        for (var i = 0; i < texts.Count && !errors.IsFull; i++)
        {
            collection.Add(TModel.Parse(texts[i], ref errors));
            mark = errors.Within(mark, i);
        }
    }

    private static void Check<TCollection>(StringValues texts, TCollection collection, Rule<TCollection> rule, int mark, ref ErrorList errors)
    {
        if (errors.Count == mark && rule.Check(collection, ref errors) is { } detail)
            errors.Add(detail, ErrorInput.FromTexts(texts, errors.Limits.MaxInputSize));
    }
}
