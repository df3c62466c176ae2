using Microsoft.Extensions.Primitives;

namespace Lanner.Runtime;

/// <summary>Texts gathered by their names, in the order in which the names first came.</summary>
internal sealed class TextsByName
{
    private readonly OrderedDictionary<string, List<string>> _texts = [];

    /// <summary>The texts of each name.</summary>
    public IEnumerable<KeyValuePair<string, StringValues>> Entries =>
        _texts.Select(entry => KeyValuePair.Create(entry.Key, entry.Value is [var one] ? new StringValues(one) : new StringValues([.. entry.Value])));

    /// <summary>Adds a text behind those of its name.</summary>
    public void Add(string name, string text)
    {
        if (!_texts.TryGetValue(name, out var texts))
            _texts.Add(name, texts = []);
        texts.Add(text);
    }
}
