using System.ComponentModel;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Lanner.Runtime;

/// <summary>
/// The parameters of a query string, read as Python's <c>parse_qsl</c> reads them: parted by <c>&amp;</c>, a name without <c>=</c>
/// has an empty value, <c>+</c> and <c>%20</c> are spaces. Nothing is allocated for values without escapes.
/// </summary>
/// <param name="request">The request.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct QueryText(HttpRequest request) : ITextSource
{
    private readonly string? _query = request.QueryString.Value;

    /// <inheritdoc/>
    public IEnumerable<KeyValuePair<string, StringValues>> All
    {
        get
        {
            var all = new TextsByName();
            var rest = Parameters();
            while (Next(ref rest, out var key, out var value))
                all.Add(QueryDecoding.Decode(key).ToString(), QueryDecoding.Decode(value).ToString());
            return all.Entries;
        }
    }

    /// <inheritdoc/>
    public string? FindText(string name) => Find(name) is { IsPresent: true } text ? text.Value.ToString() : null;

    /// <summary>The value of a parameter; the last one when there are several of the name.</summary>
    /// <param name="name">Name of the parameter, compared with case.</param>
    public ParameterText Find(string name)
    {
        var rest = Parameters();
        var found = false;
        ReadOnlySpan<char> last = default;
        while (Next(ref rest, out var key, out var value))
        {
            if (IsName(key, name))
            {
                found = true;
                last = value;
            }
        }

        return found ? new ParameterText(QueryDecoding.Decode(last)) : default;
    }

    /// <summary>The values of a parameter, in order; empty when there are none.</summary>
    /// <param name="name">Name of the parameter, compared with case.</param>
    public StringValues FindAll(string name)
    {
        var rest = Parameters();
        var values = StringValues.Empty;
        List<string>? many = null;
        while (Next(ref rest, out var key, out var value))
        {
            if (!IsName(key, name))
                continue;
            var text = QueryDecoding.Decode(value).ToString();
            if (values.Count == 0)
                values = text;
            else
                (many ??= [values[0]!]).Add(text);
        }

        return many is null ? values : many.ToArray();
    }

    private ReadOnlySpan<char> Parameters() => string.IsNullOrEmpty(_query) ? default : _query.AsSpan(1);

    private static bool Next(scoped ref ReadOnlySpan<char> rest, out ReadOnlySpan<char> key, out ReadOnlySpan<char> value)
    {
        while (!rest.IsEmpty)
        {
            var end = rest.IndexOf('&');
            var parameter = end < 0 ? rest : rest[..end];
            rest = end < 0 ? default : rest[(end + 1)..];
            if (parameter.IsEmpty)
                continue;
            var equals = parameter.IndexOf('=');
            key = equals < 0 ? parameter : parameter[..equals];
            value = equals < 0 ? default : parameter[(equals + 1)..];
            return true;
        }

        key = value = default;
        return false;
    }

    private static bool IsName(ReadOnlySpan<char> key, string name) =>
        key.SequenceEqual(name) || (key.ContainsAny('%', '+') && QueryDecoding.Decode(key).SequenceEqual(name));
}
