using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Lanner.Generators.Parsing;

/// <summary>Constants as C# text and as JSON text.</summary>
internal static class Literal
{
    /// <summary>A string as a C# literal.</summary>
    public static string Of(string text) => SymbolDisplay.FormatLiteral(text, quote: true);

    public static string OfNullable(string? text) => text is null ? "null" : Of(text);

    public static string Of(bool value) => value ? "true" : "false";

    public static string Of(int value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>A compile-time constant of a type as C# text.</summary>
    public static string OfConstant(object? value, ITypeSymbol type)
    {
        if (value is null)
        {
            // Never "default" for a nullable number: beside a number in a conditional it would mean zero.
            return type.IsValueType && SymbolEqualityComparer.Default.Equals(type, Unwrap(type)) ? "default" : "null";
        }

        type = Unwrap(type);
        if (type.TypeKind == TypeKind.Enum)
        {
            var field = type.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(field => field.HasConstantValue && Equals(field.ConstantValue, value));
            return field is null ? $"({TypeText.Of(type)})({OfNumber(value)})" : $"{TypeText.Of(type)}.{field.Name}";
        }

        return value switch
        {
            string text => Of(text),
            char character => SymbolDisplay.FormatLiteral(character, quote: true),
            bool flag => Of(flag),
            _ => OfNumber(value),
        };
    }

    /// <summary>A bound given as <c>double</c>, as a constant of the constrained type; null where the type cannot hold it.</summary>
    public static string? OfBound(double bound, string typeName)
    {
        var text = bound.ToString("R", CultureInfo.InvariantCulture);
        return typeName switch
        {
            "double" => OfNumber(bound),
            "float" => OfNumber((float)bound),
            "decimal" => Math.Abs(bound) <= 7.9e27 ? OfNumber((decimal)bound) : null,
            _ when bound != Math.Floor(bound) => null,
            _ => Math.Abs(bound) < 9.2e18 ? ((long)bound).ToString(CultureInfo.InvariantCulture) : text,
        };
    }

    /// <summary>A constant as JSON; null where it has no JSON form. Decimals are texts, as the wire has them.</summary>
    public static string? Json(object? value) => value switch
    {
        null => "null",
        string text => JsonText(text),
        char character => JsonText(character.ToString()),
        bool flag => Of(flag),
        decimal number => JsonText(number.ToString(CultureInfo.InvariantCulture)),
        double number when double.IsNaN(number) || double.IsInfinity(number) => null,
        float number when float.IsNaN(number) || float.IsInfinity(number) => null,
        double number => WithPoint(number.ToString("R", CultureInfo.InvariantCulture)),
        float number => WithPoint(number.ToString("R", CultureInfo.InvariantCulture)),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => null,
    };

    public static string JsonText(string text)
    {
        var json = new StringBuilder(text.Length + 2).Append('"');
        foreach (var character in text)
        {
            json.Append(character switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                < ' ' => "\\u" + ((int)character).ToString("x4", CultureInfo.InvariantCulture),
                _ => character.ToString(),
            });
        }

        return json.Append('"').ToString();
    }

    private static ITypeSymbol Unwrap(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;

    private static string WithPoint(string number) => number.IndexOfAny(['.', 'E', 'e']) >= 0 ? number : number + ".0";

    private static string OfNumber(object value) => value switch
    {
        double number when double.IsNaN(number) => "double.NaN",
        double number when double.IsInfinity(number) => number > 0 ? "double.PositiveInfinity" : "double.NegativeInfinity",
        float number when float.IsNaN(number) => "float.NaN",
        float number when float.IsInfinity(number) => number > 0 ? "float.PositiveInfinity" : "float.NegativeInfinity",
        double number => number.ToString("R", CultureInfo.InvariantCulture) + "d",
        float number => number.ToString("R", CultureInfo.InvariantCulture) + "f",
        decimal number => number.ToString(CultureInfo.InvariantCulture) + "m",
        long number => number == long.MinValue ? "long.MinValue" : number.ToString(CultureInfo.InvariantCulture) + "L",
        ulong number => number.ToString(CultureInfo.InvariantCulture) + "UL",
        byte or sbyte or short or ushort => $"({value.GetType().Name switch { "Byte" => "byte", "SByte" => "sbyte", "Int16" => "short", _ => "ushort" }}){Convert.ToInt32(value, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture)}",
        uint number => number.ToString(CultureInfo.InvariantCulture) + "U",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => "default",
    };
}
