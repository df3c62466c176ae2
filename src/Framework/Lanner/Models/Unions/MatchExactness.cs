namespace Lanner.Runtime;

/// <summary>How little was converted to make a value of JSON.</summary>
internal enum MatchExactness
{
    /// <summary>The JSON has another type: a text that holds a date, an object that becomes a model.</summary>
    Lax,

    /// <summary>The JSON has a narrower type: an integer for a float.</summary>
    Strict,

    /// <summary>The JSON has the type.</summary>
    Exact,
}
