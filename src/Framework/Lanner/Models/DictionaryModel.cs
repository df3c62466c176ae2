using System.ComponentModel;
using System.Text;

namespace Lanner.Runtime;

/// <summary>
/// Dictionaries, on the wire objects; the last of equal keys wins. Errors of a value are at [key], those of the key itself at [key, "[key]"].
/// </summary>
/// <typeparam name="TKey">Type of the keys.</typeparam>
/// <typeparam name="TKeyModel">Model of the keys, which are read from the text of JSON names.</typeparam>
/// <typeparam name="T">Type of the values.</typeparam>
/// <typeparam name="TModel">Model of the values.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct DictionaryModel<TKey, TKeyModel, T, TModel> : IJsonModel<Dictionary<TKey, T>>
    where TKey : notnull
    where TKeyModel : struct, IJsonModel<TKey>, ITextModel<TKey>
    where TModel : struct, IJsonModel<T>
{
    /// <inheritdoc/>
    public static Dictionary<TKey, T> Read(ref JsonReader reader, ref ErrorList errors)
    {
        if (!reader.ReadObjectStart())
            return Scalar.Refuse<Dictionary<TKey, T>>(ref reader, ref errors, ErrorDetails.DictType);
        var dictionary = new Dictionary<TKey, T>(SeededComparer<TKey>.Instance);
        var failed = default(FailedMembers);
        var start = errors.Count;
        while (reader.ReadName(out var utf8))
        {
            var name = Encoding.UTF8.GetString(utf8);
            failed.Forget(name, ref errors);
            var mark = errors.Count;
            var key = TKeyModel.Parse(name, ref errors);
            errors.Within(mark, "[key]");
            var value = TModel.Read(ref reader, ref errors);
            if (failed.Within(mark, name, ref errors) == mark)
                dictionary[key] = value;
        }
        failed.Complete(start, ref errors);
        return dictionary;
    }

    /// <inheritdoc/>
    public static void Write(ref JsonWriter writer, Dictionary<TKey, T> value) => Entries.Write<TKey, TKeyModel, T, TModel>(ref writer, value);

    /// <inheritdoc/>
    public static Schema Schema(SchemaMode mode) => new() { Type = "object", AdditionalProperties = TModel.Schema(mode) };
}
