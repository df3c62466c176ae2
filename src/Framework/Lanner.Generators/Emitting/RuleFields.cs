using Lanner.Generators.Specs;

namespace Lanner.Generators.Emitting;

/// <summary>The static fields that hold the rules of one generated type.</summary>
internal sealed class RuleFields
{
    private readonly LocalNames _names = new();
    private readonly List<(string Name, RuleSpec Rule)> _fields = [];

    /// <summary>The field of a rule; null for no rule.</summary>
    public string? Add(RuleSpec? rule, string name)
    {
        if (rule is null)
        {
            return null;
        }

        var field = _names.Take(name);
        _fields.Add((field, rule));
        return field;
    }

    public void Emit(SourceWriter writer)
    {
        foreach (var (name, rule) in _fields)
        {
            writer.Line($"private static readonly {rule.Type} {name} = {rule.Creation};");
        }

        writer.LineIf(_fields.Count > 0, "");
    }
}
