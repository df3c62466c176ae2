namespace Lanner;

/// <summary>One step on the way to an invalid value: the name of a member or the index of an item.</summary>
public readonly struct LocationSegment : IEquatable<LocationSegment>
{
    /// <summary>A step by name: the source (<c>body</c>, <c>query</c>, …), a parameter, a member, a key.</summary>
    /// <param name="name">The name as it is on the wire.</param>
    public LocationSegment(string name) => Name = name;

    /// <summary>A step by index.</summary>
    /// <param name="index">Index of the item, from 0; the character offset for a body that is no JSON.</param>
    public LocationSegment(int index) => Index = index;

    /// <summary>The name; null when the step is an index.</summary>
    public string? Name { get; }

    /// <summary>The index, from 0; meaningless when <see cref="Name"/> is set.</summary>
    public int Index { get; }

    /// <summary>A step by name.</summary>
    public static implicit operator LocationSegment(string name) => new(name);

    /// <summary>A step by index.</summary>
    public static implicit operator LocationSegment(int index) => new(index);

    /// <summary>Whether two steps are the same.</summary>
    public static bool operator ==(LocationSegment left, LocationSegment right) => left.Equals(right);

    /// <summary>Whether two steps differ.</summary>
    public static bool operator !=(LocationSegment left, LocationSegment right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(LocationSegment other) => Index == other.Index && string.Equals(Name, other.Name, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is LocationSegment other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, Index);

    /// <summary>The name, or the index in digits.</summary>
    public override string ToString() => Name ?? Index.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
