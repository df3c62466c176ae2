using System.ComponentModel;

namespace Lanner.Runtime;

/// <summary>Values of one of five types.</summary>
/// <typeparam name="T1">Type number 1.</typeparam>
/// <typeparam name="TModel1">Model of type number 1.</typeparam>
/// <typeparam name="T2">Type number 2.</typeparam>
/// <typeparam name="TModel2">Model of type number 2.</typeparam>
/// <typeparam name="T3">Type number 3.</typeparam>
/// <typeparam name="TModel3">Model of type number 3.</typeparam>
/// <typeparam name="T4">Type number 4.</typeparam>
/// <typeparam name="TModel4">Model of type number 4.</typeparam>
/// <typeparam name="T5">Type number 5.</typeparam>
/// <typeparam name="TModel5">Model of type number 5.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct UnionModel<T1, TModel1, T2, TModel2, T3, TModel3, T4, TModel4, T5, TModel5> : IJsonModel<Union<T1, T2, T3, T4, T5>>
    where TModel1 : struct, IJsonModel<T1>
    where TModel2 : struct, IJsonModel<T2>
    where TModel3 : struct, IJsonModel<T3>
    where TModel4 : struct, IJsonModel<T4>
    where TModel5 : struct, IJsonModel<T5>
{
    private static readonly UnionMembers Members = new(new UnionMember<T1, TModel1>(), new UnionMember<T2, TModel2>(), new UnionMember<T3, TModel3>(), new UnionMember<T4, TModel4>(), new UnionMember<T5, TModel5>());

    /// <inheritdoc/>
    public static Union<T1, T2, T3, T4, T5> Read(ref JsonReader reader, ref ErrorList errors)
    {
        var value = Members.Read(ref reader, ref errors, out var member);
        return new(value, member);
    }

    /// <inheritdoc/>
    public static void Write(ref JsonWriter writer, Union<T1, T2, T3, T4, T5> value) => Members.Write(ref writer, value.Value, value.Member);

    /// <inheritdoc/>
    public static Schema Schema(SchemaMode mode) => Members.Schema(mode);
}
