using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Lanner.Generators.Parsing;

/// <summary>The constraints that attributes put on one value: Lanner's own and those of System.ComponentModel.DataAnnotations.</summary>
internal sealed class Constraints
{
    private const string DataAnnotations = "System.ComponentModel.DataAnnotations.";

    private Constraints(IReadOnlyList<AttributeData> attributes) => Attributes = attributes;

    public IReadOnlyList<AttributeData> Attributes { get; }

    /// <summary>Lanner's attribute on the value, such as <c>[Field]</c> or <c>[Query]</c>; null for none.</summary>
    public AttributeData? Own { get; private set; }

    public Bound? Gt { get; private set; }

    public Bound? Ge { get; private set; }

    public Bound? Lt { get; private set; }

    public Bound? Le { get; private set; }

    public Bound? MultipleOf { get; private set; }

    public int? MinLength { get; private set; }

    public int? MaxLength { get; private set; }

    public string? Pattern { get; private set; }

    public int? MaxDigits { get; private set; }

    public int? DecimalPlaces { get; private set; }

    public bool AllowInfNan { get; private set; } = true;

    public IReadOnlyList<string>? OneOf { get; private set; }

    /// <summary>Whether <c>[Required]</c> asks for a value even where the type is nullable.</summary>
    public bool IsRequired { get; private set; }

    /// <summary>Name where a value is read.</summary>
    public string? Alias { get; private set; }

    /// <summary>Name where a value is written.</summary>
    public string? OutputAlias { get; private set; }

    public string? Title { get; private set; }

    public string? Description { get; private set; }

    public static Constraints Of(IEnumerable<AttributeData> attributes)
    {
        var constraints = new Constraints([.. attributes]);
        foreach (var attribute in constraints.Attributes)
        {
            if (KnownTypes.IsOrDerivesFrom(attribute.AttributeClass, KnownTypes.Constraint))
            {
                constraints.ReadOwn(attribute);
            }
            else if (attribute.AttributeClass is { } type)
            {
                constraints.ReadOther(attribute, KnownTypes.FullNameOf(type));
            }
        }

        return constraints;
    }

    private void ReadOwn(AttributeData attribute)
    {
        Own = attribute;
        Gt = Bound(attribute, nameof(Gt)) ?? Gt;
        Ge = Bound(attribute, nameof(Ge)) ?? Ge;
        Lt = Bound(attribute, nameof(Lt)) ?? Lt;
        Le = Bound(attribute, nameof(Le)) ?? Le;
        MultipleOf = Bound(attribute, nameof(MultipleOf)) ?? MultipleOf;
        MinLength = attribute.Int(nameof(MinLength)) ?? MinLength;
        MaxLength = attribute.Int(nameof(MaxLength)) ?? MaxLength;
        Pattern = attribute.Text(nameof(Pattern)) ?? Pattern;
        MaxDigits = attribute.Int(nameof(MaxDigits)) ?? MaxDigits;
        DecimalPlaces = attribute.Int(nameof(DecimalPlaces)) ?? DecimalPlaces;
        AllowInfNan = attribute.Flag(nameof(AllowInfNan), whenAbsent: true);
        OutputAlias = attribute.Text("SerializationAlias") ?? attribute.Text(nameof(Alias)) ?? OutputAlias;
        Alias = attribute.Text("ValidationAlias") ?? attribute.Text(nameof(Alias)) ?? Alias;
        Title = attribute.Text(nameof(Title)) ?? Title;
        Description = attribute.Text(nameof(Description)) ?? Description;
    }

    private void ReadOther(AttributeData attribute, string name)
    {
        switch (name)
        {
            case KnownTypes.OneOf when attribute.ConstructorArguments.FirstOrDefault() is { Kind: TypedConstantKind.Array, IsNull: false } values:
                OneOf = [.. values.Values.Select(value => value.Value as string ?? "")];
                break;
            case KnownTypes.JsonPropertyName:
                Alias ??= attribute.Positional(0) as string;
                OutputAlias ??= attribute.Positional(0) as string;
                break;
            case DataAnnotations + "RequiredAttribute":
                IsRequired = true;
                break;
            case DataAnnotations + "RangeAttribute":
                ReadRange(attribute);
                break;
            case DataAnnotations + "StringLengthAttribute":
                MaxLength ??= attribute.Positional(0) as int?;
                MinLength ??= attribute.Int("MinimumLength");
                break;
            case DataAnnotations + "LengthAttribute":
                MinLength ??= attribute.Positional(0) as int?;
                MaxLength ??= attribute.Positional(1) as int?;
                break;
            case DataAnnotations + "MinLengthAttribute":
                MinLength ??= attribute.Positional(0) as int?;
                break;
            case DataAnnotations + "MaxLengthAttribute":
                MaxLength ??= attribute.Positional(0) as int?;
                break;
            case DataAnnotations + "RegularExpressionAttribute":
                // Theirs must match the whole value, ours finds a match in it.
                Pattern ??= $"^(?:{attribute.Positional(0)})$";
                break;
            case DataAnnotations + "DisplayAttribute":
                Title ??= attribute.Text("Name");
                Description ??= attribute.Text(nameof(Description));
                break;
        }
    }

    private void ReadRange(AttributeData attribute)
    {
        // Range(min, max), or Range(typeof(decimal), "0.01", "100").
        var first = attribute.ConstructorArguments.Length == 3 ? 1 : 0;
        var least = Convert(attribute.Positional(first));
        var most = Convert(attribute.Positional(first + 1));
        var location = attribute.Location();
        if (least is { } minimum)
        {
            if (attribute.Flag("MinimumIsExclusive"))
            {
                Gt ??= new(nameof(Gt), minimum, location);
            }
            else
            {
                Ge ??= new(nameof(Ge), minimum, location);
            }
        }

        if (most is { } maximum)
        {
            if (attribute.Flag("MaximumIsExclusive"))
            {
                Lt ??= new(nameof(Lt), maximum, location);
            }
            else
            {
                Le ??= new(nameof(Le), maximum, location);
            }
        }
    }

    private static double? Convert(object? value) => value switch
    {
        int number => number,
        double number => number,
        string text when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => number,
        _ => null,
    };

    private static Bound? Bound(AttributeData attribute, string name) =>
        attribute.Number(name) is { } value ? new(name, value, attribute.ArgumentLocation(name)) : null;
}
