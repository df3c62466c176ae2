namespace Lanner;

/// <summary>The form of names on the wire.</summary>
public enum WireNaming
{
    /// <summary><c>itemId</c>: the habit of .NET's web APIs.</summary>
    CamelCase,

    /// <summary><c>item_id</c>: the habit of Python's.</summary>
    SnakeCase,
}
