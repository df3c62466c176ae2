using System.ComponentModel;
using System.Text;

namespace Lanner.Runtime;

/// <summary>The members of an enum by their names on the wire. Immutable.</summary>
/// <typeparam name="TEnum">The enum.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class EnumNames<TEnum>
    where TEnum : struct, Enum
{
    private readonly (string Name, TEnum Value)[] _members;
    private readonly byte[][] _utf8;
    private readonly ErrorDetail _error;

    /// <summary>Describes an enum.</summary>
    /// <param name="name">Name of the schema's component, such as <c>OrderStatus</c>.</param>
    /// <param name="qualifiedName">Full name, used where two components share the short one.</param>
    /// <param name="description">Description in CommonMark, or null.</param>
    /// <param name="members">Names and values in the order of their declaration. Of several names for a value, the first is written.</param>
    public EnumNames(string name, string qualifiedName, string? description, (string Name, TEnum Value)[] members)
    {
        _members = members;
        _utf8 = [.. members.Select(static member => Encoding.UTF8.GetBytes(member.Name))];
        var names = members.Select(static member => member.Name).ToArray();
        _error = ErrorDetails.Enum(ExpectedValues.Describe(names));
        var schema = new Schema { Type = "string", EnumJson = JsonText.Array(names), Title = name, Description = description };
        Schema = mode => Runtime.Schema.Reference(name, qualifiedName, _ => schema, mode);
    }

    internal Func<SchemaMode, Schema> Schema { get; }

    internal ErrorDetail? Find(ReadOnlySpan<byte> name, out TEnum value)
    {
        for (var i = 0; i < _utf8.Length; i++)
        {
            if (name.SequenceEqual(_utf8[i]))
            {
                value = _members[i].Value;
                return null;
            }
        }
        value = default;
        return _error;
    }

    internal string NameOf(TEnum value)
    {
        foreach (var member in _members)
        {
            if (EqualityComparer<TEnum>.Default.Equals(member.Value, value))
                return member.Name;
        }
        throw new InvalidOperationException($"{typeof(TEnum)} has no member with the value {value:D}, so it can't be written as JSON.");
    }

    internal ErrorDetail Error => _error;
}
