using System.Text.RegularExpressions;
using Lanner.Generators.Specs;
using Microsoft.CodeAnalysis;

namespace Lanner.Generators.Parsing;

/// <summary>Turns the constraints on a value into the rule that checks it, and refuses those that its type cannot have.</summary>
/// <param name="context">Takes the findings.</param>
/// <param name="constraints">The constraints.</param>
/// <param name="type">Type of the value.</param>
/// <param name="member">Name of the value in messages.</param>
/// <param name="isText">Whether a collection comes from repeated texts; it is then checked as what <c>TextValue</c> makes.</param>
internal sealed class RuleParser(ParseContext context, Constraints constraints, TypeRef type, string member, bool isText = false)
{
    /// <summary>The rule; null where nothing is constrained.</summary>
    public RuleSpec? Parse()
    {
        var value = type.NotNull;
        if (!Check(value))
        {
            return null;
        }

        var rules = new List<RuleSpec>();
        if (constraints.OneOf is { Count: > 0 } values)
        {
            rules.Add(new("OneOfRule", $"new({string.Join(", ", values.Select(Literal.Of))})"));
        }

        var settings = Settings(value).ToList();
        if (settings.Count > 0)
        {
            rules.Add(RuleOf(value, settings));
        }

        rules.AddRange(FormatRules.Of(constraints, value, member, context));
        rules.AddRange(Validators(value));
        return rules.Count < 2 ? rules.FirstOrDefault() : rules.Aggregate((first, second) => new($"Rule<{ValueOf(value)}>", $"Rules.All({New(first)}, {New(second)})"));
    }

    private static string New(RuleSpec rule) => rule.Creation.StartsWith("new(", StringComparison.Ordinal)
        ? $"new {rule.Type}{(rule.Creation.StartsWith("new() {", StringComparison.Ordinal) ? rule.Creation.Substring("new()".Length) : rule.Creation.Substring("new".Length))}"
        : rule.Creation;

    // The user's own rules, in the order of the attributes.
    private IEnumerable<RuleSpec> Validators(TypeRef value)
    {
        foreach (var attribute in constraints.Attributes.Where(attribute => attribute.AttributeClass is { TypeArguments.Length: 1 } type && KnownTypes.Is(type, KnownTypes.Validate)))
        {
            var validator = attribute.AttributeClass!.TypeArguments[0];
            var fits = validator.AllInterfaces.Any(one => KnownTypes.Is(one, KnownTypes.Validator) && TypeText.Of(one.TypeArguments[0].WithNullableAnnotation(NullableAnnotation.None)) == ValueOf(value));
            if (!fits)
            {
                context.Report(Diagnostics.ValidatorTypeMismatch, attribute.Location(), member, value.Name.Replace("global::", "").Replace("::", "."), validator.Name);
            }
            else if (!Accessible.FromGeneratedCode(validator, context.Compilation))
            {
                context.Report(Diagnostics.OperationNotAccessible, attribute.Location(), validator.ToDisplayString());
            }
            else
            {
                yield return new($"ValidatorRule<{ValueOf(value)}, {TypeText.Of(validator)}>", "new()");
            }
        }
    }

    private string ValueOf(TypeRef value) => value.Rules == RuleTarget.Count ? CollectionOf(value) : value.Name;

    private string CollectionOf(TypeRef value) => !isText ? value.Name : value.TextReader switch
    {
        "ReadList" => $"global::System.Collections.Generic::List<{value.CountedItem}>",
        "ReadSet" => $"global::System.Collections.Generic::HashSet<{value.CountedItem}>",
        _ => value.Name,
    };

    private RuleSpec RuleOf(TypeRef value, List<string> settings)
    {
        var name = value.Rules switch
        {
            RuleTarget.String => "StringRule",
            RuleTarget.Decimal => "DecimalRule",
            RuleTarget.Bytes => "BytesRule",
            RuleTarget.Count => $"CountRule<{CollectionOf(value)}, {value.CountedItem}>",
            _ => $"NumberRule<{value.Name}>",
        };
        return new(name, $"new() {{ {string.Join(", ", settings)} }}");
    }

    private IEnumerable<string> Settings(TypeRef value)
    {
        foreach (var bound in Bounds())
        {
            if (Literal.OfBound(bound.Value, value.Name) is { } literal)
            {
                yield return $"{bound.Name} = {literal}";
            }
        }

        if (constraints.MinLength is { } least and >= 0)
        {
            yield return $"MinLength = {Literal.Of(least)}";
        }

        if (constraints.MaxLength is { } most and >= 0)
        {
            yield return $"MaxLength = {Literal.Of(most)}";
        }

        if (constraints.Pattern is { } pattern)
        {
            yield return $"Pattern = {Literal.Of(pattern)}";
        }

        if (constraints.MaxDigits is { } digits and >= 0)
        {
            yield return $"MaxDigits = {Literal.Of(digits)}";
        }

        if (constraints.DecimalPlaces is { } places and >= 0)
        {
            yield return $"DecimalPlaces = {Literal.Of(places)}";
        }

        if (!constraints.AllowInfNan)
        {
            yield return "AllowInfNan = false";
        }
    }

    private IEnumerable<Bound> Bounds() =>
        new[] { constraints.Gt, constraints.Ge, constraints.Lt, constraints.Le, constraints.MultipleOf }.OfType<Bound>();

    private bool Check(TypeRef value)
    {
        var count = context.DiagnosticCount;
        foreach (var bound in Bounds())
        {
            Demand(value.Rules is RuleTarget.Number or RuleTarget.Decimal, bound.Name, "numbers", value, bound.Location);
            if (value.Rules is RuleTarget.Number or RuleTarget.Decimal && Literal.OfBound(bound.Value, value.Name) is null)
            {
                context.Report(Diagnostics.BoundDoesNotFit, bound.Location, bound.Name, member, value.Name);
            }
        }

        var hasLength = value.Rules is RuleTarget.String or RuleTarget.Count or RuleTarget.Bytes;
        DemandIf(constraints.MinLength is >= 0, hasLength, "MinLength", "strings, byte arrays and collections", value);
        DemandIf(constraints.MaxLength is >= 0, hasLength, "MaxLength", "strings, byte arrays and collections", value);
        DemandIf(constraints.Pattern is not null, value.Rules == RuleTarget.String, "Pattern", "strings", value);
        DemandIf(constraints.OneOf is not null, value.Rules == RuleTarget.String, "OneOf", "strings", value);
        DemandIf(constraints.MaxDigits is >= 0, value.Rules == RuleTarget.Decimal, "MaxDigits", "decimals", value);
        DemandIf(constraints.DecimalPlaces is >= 0, value.Rules == RuleTarget.Decimal, "DecimalPlaces", "decimals", value);
        DemandIf(!constraints.AllowInfNan, value.Name is "double" or "float", "AllowInfNan", "float and double", value);
        CheckPattern();
        return context.DiagnosticCount == count;
    }

    private void CheckPattern()
    {
        if (constraints.Pattern is not { } pattern)
        {
            return;
        }

        try
        {
            _ = new Regex(pattern, RegexOptions.CultureInvariant);
        }
        catch (ArgumentException error)
        {
            context.Report(Diagnostics.InvalidPattern, LocationOf("Pattern"), member, error.Message);
        }
    }

    private void DemandIf(bool isSet, bool isApplicable, string constraint, string applicable, TypeRef value)
    {
        if (isSet)
        {
            Demand(isApplicable, constraint, applicable, value, LocationOf(constraint));
        }
    }

    private void Demand(bool isApplicable, string constraint, string applicable, TypeRef value, Location? location)
    {
        if (!isApplicable)
        {
            context.Report(Diagnostics.ConstraintNotApplicable, location, constraint, applicable, member, value.Name);
        }
    }

    private Location? LocationOf(string constraint)
    {
        foreach (var attribute in constraints.Attributes)
        {
            if (attribute.Named(constraint) is not null)
            {
                return attribute.ArgumentLocation(constraint);
            }

            var name = attribute.AttributeClass?.Name;
            if (name == constraint + "Attribute" || (constraint == "Pattern" && name == "RegularExpressionAttribute")
                || (constraint is "MinLength" or "MaxLength" && name is "StringLengthAttribute" or "LengthAttribute"))
            {
                return attribute.Location();
            }
        }

        return constraints.Own?.Location();
    }
}
