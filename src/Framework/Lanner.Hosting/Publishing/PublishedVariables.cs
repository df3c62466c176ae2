using System.Globalization;
using System.Text.RegularExpressions;
using Aspire.Hosting;

namespace Lanner.Hosting.Publishing;

/// <summary>
/// The variables of a description. A stand-in takes each one's place while connection strings, URLs and expressions put themselves together as they
/// do when the system runs; then the stand-ins are found in the texts again. They are letters and digits, so nothing escapes them.
/// </summary>
internal sealed class PublishedVariables
{
    private readonly string _mark = "v" + Guid.NewGuid().ToString("N");
    private readonly List<PublishedVariable> _all = [];
    private readonly SortedDictionary<string, PublishedVariable> _used = new(StringComparer.Ordinal);
    private readonly HashSet<PublishedVariable> _required = [];

    /// <summary>The variables that occur in texts, by name.</summary>
    public IReadOnlyCollection<PublishedVariable> Used => _used.Values;

    /// <summary>True when the system does not work without a value.</summary>
    public bool IsRequired(PublishedVariable variable) => _required.Contains(variable);

    /// <summary>Adds a variable.</summary>
    /// <returns>Its stand-in.</returns>
    public string Add(PublishedVariable variable)
    {
        if (_all.Any(other => other.Name == variable.Name))
            throw new DistributedApplicationException($"Two values of the model would be published as variable {variable.Name}. Rename one of the resources.");
        _all.Add(variable);
        return string.Create(CultureInfo.InvariantCulture, $"{_mark}n{_all.Count - 1}z");
    }

    /// <summary>Finds the stand-ins in a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isOptional">True when the text may stay empty.</param>
    public PublishedText Read(string text, bool isOptional = false)
    {
        var parts = new List<object>();
        var end = 0;
        foreach (Match match in Regex.Matches(text, $"{_mark}n(\\d+)z"))
        {
            if (match.Index > end)
                parts.Add(text[end..match.Index]);
            var variable = _all[int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)];
            parts.Add(variable);
            _used[variable.Name] = variable;
            if (!isOptional && variable.Default is null)
                _required.Add(variable);
            end = match.Index + match.Length;
        }

        if (end < text.Length || parts.Count == 0)
            parts.Add(text[end..]);
        return new PublishedText(parts);
    }
}
