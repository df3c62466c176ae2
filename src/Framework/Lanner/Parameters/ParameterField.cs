using System.ComponentModel;

namespace Lanner.Runtime;

/// <summary>A member of a parameter model, as it is found in the request.</summary>
/// <param name="name">Name of the member on the wire, as errors tell it.</param>
/// <param name="key">Name in the request where it is another, such as <c>save-data</c> for a header; null for the same.</param>
/// <param name="isList">Whether every text of the name is taken.</param>
/// <param name="defaultJson">Value when absent, as JSON text; null for none.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ParameterField(string name, string? key = null, bool isList = false, string? defaultJson = null)
{
    /// <summary>Name of the member on the wire.</summary>
    public string Name { get; } = name;

    /// <summary>Name in the request.</summary>
    public string Key { get; } = key ?? name;

    /// <summary>Whether every text of the name is taken.</summary>
    public bool IsList { get; } = isList;

    /// <summary>Value when absent, as JSON text; null for none.</summary>
    public string? DefaultJson { get; } = defaultJson;
}
