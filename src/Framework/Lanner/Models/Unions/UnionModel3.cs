using System.ComponentModel;

namespace Lanner.Runtime;

/// <summary>Values of one of three types.</summary>
/// <typeparam name="T1">Type number 1.</typeparam>
/// <typeparam name="TModel1">Model of type number 1.</typeparam>
/// <typeparam name="T2">Type number 2.</typeparam>
/// <typeparam name="TModel2">Model of type number 2.</typeparam>
/// <typeparam name="T3">Type number 3.</typeparam>
/// <typeparam name="TModel3">Model of type number 3.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct UnionModel<T1, TModel1, T2, TModel2, T3, TModel3> : IJsonModel<Union<T1, T2, T3>>
    where TModel1 : struct, IJsonModel<T1>
    where TModel2 : struct, IJsonModel<T2>
    where TModel3 : struct, IJsonModel<T3>
{
    private static readonly UnionMembers Members = new(new UnionMember<T1, TModel1>(), new UnionMember<T2, TModel2>(), new UnionMember<T3, TModel3>());

    /// <inheritdoc/>
    public static Union<T1, T2, T3> Read(ref JsonReader reader, ref ErrorList errors)
    {
        var value = Members.Read(ref reader, ref errors, out var member);
        return new(value, member);
    }

    /// <inheritdoc/>
    public static void Write(ref JsonWriter writer, Union<T1, T2, T3> value) => Members.Write(ref writer, value.Value, value.Member);

    /// <inheritdoc/>
    public static Schema Schema(SchemaMode mode) => Members.Schema(mode);
}
