using System.ComponentModel;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Lanner.Runtime;

/// <summary>The headers of a request. Names are compared without case; values are not split at commas.</summary>
/// <param name="request">The request.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct HeaderText(HttpRequest request) : ITextSource
{
    /// <summary>All that came, by name in small letters.</summary>
    public IEnumerable<KeyValuePair<string, StringValues>> All =>
        request.Headers.Select(header => KeyValuePair.Create(header.Key.ToLowerInvariant(), header.Value));

    /// <inheritdoc/>
    public string? FindText(string name) => request.Headers[name] is [var first, ..] ? first : null;

    /// <summary>The first line of a header.</summary>
    /// <param name="name">Name of the header.</param>
    public ParameterText Find(string name)
    {
        var values = request.Headers[name];
        return values.Count == 0 ? default : new ParameterText(values[0]);
    }

    /// <summary>All lines of a header.</summary>
    /// <param name="name">Name of the header.</param>
    public StringValues FindAll(string name) => request.Headers[name];
}
