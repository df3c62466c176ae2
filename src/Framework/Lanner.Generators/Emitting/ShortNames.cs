using System.Text;
using System.Text.RegularExpressions;

namespace Lanner.Generators.Emitting;

/// <summary>
/// Specs write a type as <c>global::Namespace::Type</c>, so that its namespace can be told from its name. Here such names become short ones with
/// an alias at the top of the file, or <c>global::Namespace.Type</c> where a short one could mean something else.
/// </summary>
/// <param name="nameSpace">Namespace of the file's code.</param>
/// <param name="code">The code with the names of the specs.</param>
internal sealed class ShortNames(string nameSpace, string code)
{
    /// <summary>Stands in the file where the aliases come.</summary>
    public const string Aliases = "// aliases";

    private static readonly Regex Qualified = new("global::(?<namespace>[\\w.]*)::(?<name>\\w+)(?<generic><)?", RegexOptions.CultureInvariant);
    private static readonly Regex NoCode = new("\"(?:[^\"\\\\\\n]|\\\\.)*\"|//[^\\n]*", RegexOptions.CultureInvariant);
    private static readonly Regex Identifier = new("(?<![.\\w])[A-Za-z_]\\w*", RegexOptions.CultureInvariant);
    private static readonly HashSet<string> Imported = ["System", "System.Collections.Generic", "System.Threading.Tasks", "Lanner", "Lanner.Runtime", "Microsoft.AspNetCore.Http"];

    private readonly Dictionary<string, HashSet<string>> _namespaces = [];
    private readonly HashSet<string> _own = [];

    public string Apply()
    {
        foreach (Match match in Qualified.Matches(code))
        {
            var name = match.Groups["name"].Value;
            if (!_namespaces.TryGetValue(name, out var owners))
            {
                _namespaces.Add(name, owners = []);
            }

            owners.Add(match.Groups["namespace"].Value);
        }

        var body = code.Substring(code.IndexOf(Aliases, StringComparison.Ordinal) + Aliases.Length);
        _own.UnionWith(Identifier.Matches(NoCode.Replace(Qualified.Replace(body, " "), " ")).Cast<Match>().Select(match => match.Value));
        var aliases = new SortedSet<string>(StringComparer.Ordinal);
        var text = Qualified.Replace(code, match => Short(match, aliases));
        return Insert(text, aliases);
    }

    private string Short(Match match, SortedSet<string> aliases)
    {
        var (owner, name, generic) = (match.Groups["namespace"].Value, match.Groups["name"].Value, match.Groups["generic"].Value);
        var full = owner.Length == 0 ? $"global::{name}" : $"global::{owner}.{name}";
        if (_namespaces[name].Count > 1)
        {
            return full + generic;
        }

        if (owner == nameSpace || Imported.Contains(owner))
        {
            return name + generic;
        }

        // An alias may not be called as a type of the same namespace is, nor as something else that the code names.
        if (generic.Length > 0 || _own.Contains(name) || IsGeneratedName(name) || IsNamespace(name))
        {
            return full + generic;
        }

        aliases.Add($"using {name} = {full};");
        return name;
    }

    // A model inside a router is called Router_ItemModel; its namespace has a namespace of the router's name.
    private bool IsNamespace(string name) => _own.Any(own => own.StartsWith(name + "_", StringComparison.Ordinal));

    // The namespace of a router holds nothing but its operations; that of models may hold a struct of the name.
    private bool IsGeneratedName(string name) => !_own.Contains(GeneratedFile.Operations)
        && (name.EndsWith("Model", StringComparison.Ordinal) || name.EndsWith("Names", StringComparison.Ordinal));

    private static string Insert(string text, SortedSet<string> aliases)
    {
        var start = text.IndexOf(Aliases, StringComparison.Ordinal);
        if (start < 0)
        {
            return text;
        }

        var line = text.LastIndexOf('\n', start) + 1;
        var indentation = text.Substring(line, start - line);
        var block = new StringBuilder();
        foreach (var alias in aliases)
        {
            block.Append(indentation).Append(alias).Append('\n');
        }

        return text.Substring(0, line) + block + text.Substring(text.IndexOf('\n', start) + 1);
    }
}
