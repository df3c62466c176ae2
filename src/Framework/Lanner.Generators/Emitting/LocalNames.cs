using Microsoft.CodeAnalysis.CSharp;

namespace Lanner.Generators.Emitting;

/// <summary>Gives each local variable of a generated method a name of its own, close to the one wished for.</summary>
internal sealed class LocalNames(params string[] reserved)
{
    private readonly HashSet<string> _taken = [.. reserved];

    /// <summary>A free name; the qualifier, if there is one, tells two of the same name apart.</summary>
    public string Take(string wish, string qualifier = "")
    {
        if (_taken.Add(wish))
        {
            return Escape(wish);
        }

        var longer = qualifier + (qualifier.Length == 0 ? wish : Pascal(wish));
        var name = longer;
        for (var number = 2; !_taken.Add(name); number++)
        {
            name = longer + number;
        }

        return Escape(name);
    }

    /// <summary>A name as an identifier: keywords get an <c>@</c>.</summary>
    public static string Escape(string name) =>
        SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || name is "await" or "field" or "value" ? "@" + name : name;

    public static string Pascal(string name) => char.ToUpperInvariant(name[0]) + name.Substring(1);

    public static string Camel(string name) => char.ToLowerInvariant(name[0]) + name.Substring(1);
}
