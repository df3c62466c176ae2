using Lanner.Runtime;

namespace Lanner;

/// <summary>
/// A partial update: the members of a model that a client sent, and which these are; pydantic's <c>model_dump(exclude_unset=True)</c>. No member is required;
/// each that came is read and checked as in the model. Rules on the whole model do not run.
/// </summary>
/// <typeparam name="T">The model: a record, a struct, or a class whose properties can be set.</typeparam>
public sealed class Patch<T>
{
    private readonly PatchDefinition<T> _definition;
    private readonly ulong[] _came;

    /// <summary>Called by generated code.</summary>
    internal Patch(T values, PatchDefinition<T> definition, ulong[] came)
    {
        Values = values;
        _definition = definition;
        _came = came;
    }

    /// <summary>The values that came; members that did not come have their defaults.</summary>
    public T Values { get; }

    /// <summary>C# names of the members that came, in the order of the model.</summary>
    public IEnumerable<string> Members => _definition.Members.Where(Has);

    /// <summary>Whether a member came, null included.</summary>
    /// <param name="member">Its name in C#, as <c>nameof(Item.Name)</c>.</param>
    /// <exception cref="ArgumentException">The model has no such member.</exception>
    public bool Has(string member)
    {
        var index = _definition.IndexOf(member);
        return index >= 0
            ? (_came[index / 64] & (1ul << (index % 64))) != 0
            : throw new ArgumentException($"{typeof(T).Name} has no member '{member}' that a client can send.", nameof(member));
    }

    /// <summary>Sets the members that came, and leaves the others.</summary>
    /// <param name="target">The stored value. An object of a class is changed itself; of a record or struct a changed copy is made.</param>
    /// <returns>The changed value.</returns>
    public T ApplyTo(T target) => _definition.Apply(target, Values, _came);
}
