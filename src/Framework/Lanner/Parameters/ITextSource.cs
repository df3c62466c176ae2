using System.ComponentModel;
using Microsoft.Extensions.Primitives;

namespace Lanner.Runtime;

/// <summary>A part of a request that holds texts by name, for parameter models: query, headers, cookies, a form.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface ITextSource
{
    /// <summary>All that came, by name, each name once.</summary>
    IEnumerable<KeyValuePair<string, StringValues>> All { get; }

    /// <summary>The text that a scalar of the name takes; null when none came.</summary>
    /// <param name="name">The name.</param>
    string? FindText(string name);

    /// <summary>All texts of a name, in order; empty when there are none.</summary>
    /// <param name="name">The name.</param>
    StringValues FindAll(string name);
}
