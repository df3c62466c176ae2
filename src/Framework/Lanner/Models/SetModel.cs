using System.ComponentModel;

namespace Lanner.Runtime;

/// <summary>Members declared as an interface of sets (<c>ISet</c>, <c>IReadOnlySet</c>): a <see cref="HashSet{T}"/> is read, anything is written.</summary>
/// <typeparam name="TCollection">The declared interface.</typeparam>
/// <typeparam name="T">Type of the items.</typeparam>
/// <typeparam name="TModel">Model of the items.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct SetModel<TCollection, T, TModel> : IJsonModel<TCollection>
    where TCollection : class, IEnumerable<T>
    where TModel : struct, IJsonModel<T>
{
    /// <inheritdoc/>
    public static TCollection Read(ref JsonReader reader, ref ErrorList errors) => (TCollection)(object)HashSetModel<T, TModel>.Read(ref reader, ref errors);

    /// <inheritdoc/>
    public static void Write(ref JsonWriter writer, TCollection value) => ArrayItems.Write<T, TModel>(ref writer, value);

    /// <inheritdoc/>
    public static Schema Schema(SchemaMode mode) => ArrayItems.Schema<T, TModel>(mode, unique: true);
}
