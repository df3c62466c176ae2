using System.ComponentModel;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Lanner.Runtime;

/// <summary>
/// The cookies of a request. Double quotes around a value are no part of it; percent escapes are decoded,
/// since <c>HttpResponse.Cookies</c> writes them.
/// </summary>
/// <param name="request">The request.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct CookieText(HttpRequest request) : ITextSource
{
    /// <inheritdoc/>
    public IEnumerable<KeyValuePair<string, StringValues>> All
    {
        get
        {
            // The last one of a name in the last line that has it, at the place of the first.
            var all = new OrderedDictionary<string, StringValues>();
            foreach (var cookie in request.Headers.Cookie.SelectMany(line => (line ?? "").Split(';')))
            {
                var equals = cookie.IndexOf('=', StringComparison.Ordinal);
                var name = equals < 0 ? "" : cookie[..equals].Trim();
                if (name.Length > 0)
                    all[name] = Decode(cookie.AsSpan(equals + 1).Trim()).ToString();
            }

            return all;
        }
    }

    /// <inheritdoc/>
    public string? FindText(string name) => Find(name) is { IsPresent: true } text ? text.Value.ToString() : null;

    /// <summary>The value of a cookie; the last one when there are several of the name.</summary>
    /// <param name="name">Name of the cookie, compared with case.</param>
    public ParameterText Find(string name)
    {
        var lines = request.Headers.Cookie;
        for (var i = lines.Count - 1; i >= 0; i--)
        {
            if (TryFind(lines[i], name, out var value))
                return new ParameterText(Decode(value));
        }

        return default;
    }

    /// <summary>The value of a cookie, as a list of one; empty when there is none.</summary>
    /// <param name="name">Name of the cookie, compared with case.</param>
    public StringValues FindAll(string name)
    {
        var text = Find(name);
        return text.IsPresent ? text.Value.ToString() : StringValues.Empty;
    }

    private static bool TryFind(ReadOnlySpan<char> line, string name, out ReadOnlySpan<char> value)
    {
        var found = false;
        value = default;
        foreach (var part in line.Split(';'))
        {
            var cookie = line[part];
            var equals = cookie.IndexOf('=');
            if (equals >= 0 && cookie[..equals].Trim().SequenceEqual(name))
            {
                found = true;
                value = cookie[(equals + 1)..].Trim();
            }
        }

        return found;
    }

    private static ReadOnlySpan<char> Decode(ReadOnlySpan<char> value)
    {
        if (value is ['"', .., '"'])
            value = value[1..^1];
        return value.Contains('%') ? Uri.UnescapeDataString(value) : value;
    }
}
