using System.ComponentModel;

namespace Lanner.Runtime;

/// <summary>
/// Members declared as an interface of lists (<c>IEnumerable</c>, <c>ICollection</c>, <c>IReadOnlyCollection</c>, <c>IList</c>, <c>IReadOnlyList</c>): a
/// <see cref="List{T}"/> is read, anything is written.
/// </summary>
/// <typeparam name="TCollection">The declared interface.</typeparam>
/// <typeparam name="T">Type of the items.</typeparam>
/// <typeparam name="TModel">Model of the items.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct EnumerableModel<TCollection, T, TModel> : IJsonModel<TCollection>
    where TCollection : class, IEnumerable<T>
    where TModel : struct, IJsonModel<T>
{
    /// <inheritdoc/>
    public static TCollection Read(ref JsonReader reader, ref ErrorList errors) => (TCollection)(object)ListModel<T, TModel>.Read(ref reader, ref errors);

    /// <inheritdoc/>
    public static void Write(ref JsonWriter writer, TCollection value) => ArrayItems.Write<T, TModel>(ref writer, value);

    /// <inheritdoc/>
    public static Schema Schema(SchemaMode mode) => ArrayItems.Schema<T, TModel>(mode, unique: false);
}
