namespace Lanner.Runtime;

/// <summary>Puts one kind of items on the wire. Implemented by structs without fields, so that the code over them is specialised.</summary>
internal interface IStreamItem<T>
{
    static abstract void Write(ref JsonWriter writer, T item);
}
