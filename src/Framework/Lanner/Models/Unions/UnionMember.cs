namespace Lanner.Runtime;

/// <summary>One type of a union.</summary>
internal abstract class UnionMember
{
    public abstract object? Read(ref JsonReader reader, ref ErrorList errors);

    public abstract void Write(ref JsonWriter writer, object? value);

    public abstract Schema Schema(SchemaMode mode);
}

/// <summary>One type of a union, read and written by its model.</summary>
internal sealed class UnionMember<T, TModel> : UnionMember
    where TModel : struct, IJsonModel<T>
{
    public override object? Read(ref JsonReader reader, ref ErrorList errors) => TModel.Read(ref reader, ref errors);

    public override void Write(ref JsonWriter writer, object? value) => TModel.Write(ref writer, (T)value!);

    public override Schema Schema(SchemaMode mode) => TModel.Schema(mode);
}
