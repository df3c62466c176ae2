namespace Lanner.Generators.Specs;

/// <summary>What a type is on the wire; decides where a parameter of the type is read from.</summary>
internal enum TypeShape
{
    /// <summary>A value that one text can hold: number, text, date, …</summary>
    Scalar,

    /// <summary>An enum: a scalar with a component in the document.</summary>
    Enum,

    /// <summary>A list, set or array.</summary>
    Collection,

    /// <summary>A dictionary.</summary>
    Dictionary,

    /// <summary>A record or class whose members are read and written.</summary>
    Model,

    /// <summary>A partial update of a model.</summary>
    Patch,

    /// <summary>One of several types.</summary>
    Union,

    /// <summary>An array of fixed length, each item with its own type.</summary>
    Tuple,

    /// <summary>Any JSON value.</summary>
    Any,
}
