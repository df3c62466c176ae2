using System.ComponentModel;

namespace Lanner.Runtime;

/// <summary>
/// Members declared as an interface of dictionaries (<c>IDictionary</c>, <c>IReadOnlyDictionary</c>): a <see cref="Dictionary{TKey, TValue}"/> is read,
/// anything is written.
/// </summary>
/// <typeparam name="TCollection">The declared interface.</typeparam>
/// <typeparam name="TKey">Type of the keys.</typeparam>
/// <typeparam name="TKeyModel">Model of the keys, which are read from the text of JSON names.</typeparam>
/// <typeparam name="T">Type of the values.</typeparam>
/// <typeparam name="TModel">Model of the values.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct MapModel<TCollection, TKey, TKeyModel, T, TModel> : IJsonModel<TCollection>
    where TCollection : class, IEnumerable<KeyValuePair<TKey, T>>
    where TKey : notnull
    where TKeyModel : struct, IJsonModel<TKey>, ITextModel<TKey>
    where TModel : struct, IJsonModel<T>
{
    /// <inheritdoc/>
    public static TCollection Read(ref JsonReader reader, ref ErrorList errors) =>
        (TCollection)(object)DictionaryModel<TKey, TKeyModel, T, TModel>.Read(ref reader, ref errors);

    /// <inheritdoc/>
    public static void Write(ref JsonWriter writer, TCollection value) => Entries.Write<TKey, TKeyModel, T, TModel>(ref writer, value);

    /// <inheritdoc/>
    public static Schema Schema(SchemaMode mode) => DictionaryModel<TKey, TKeyModel, T, TModel>.Schema(mode);
}
