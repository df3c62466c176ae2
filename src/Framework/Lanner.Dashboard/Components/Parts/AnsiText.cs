using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;

namespace Lanner.Dashboard.Components.Parts;

/// <summary>A console line with its ANSI colours; every other control sequence is left out. Rule: ECMA-48, SGR.</summary>
internal static partial class AnsiText
{
    private const int Reset = 0;
    private const int Bold = 1;
    private const int Dim = 2;
    private const int NormalWeight = 22;
    private const int DefaultColour = 39;
    private const int ExtendedColour = 38;

    public static string Plain(string text) => Sequence().Replace(text, "");

    public static RenderFragment Render(string text) => builder =>
    {
        var position = 0;
        var (colour, weight) = ("", "");
        foreach (var match in Sequence().EnumerateMatches(text))
        {
            Add(text[position..match.Index]);
            position = match.Index + match.Length;
            if (text[position - 1] == 'm')
                (colour, weight) = Style(text.AsSpan(match.Index + 2, match.Length - 3), colour, weight);
        }

        Add(text[position..]);

        void Add(string part)
        {
            if (part.Length == 0)
                return;
            if (colour.Length + weight.Length == 0)
            {
                builder.AddContent(0, part);
                return;
            }

            builder.OpenElement(1, "span");
            builder.AddAttribute(2, "class", $"{colour} {weight}");
            builder.AddContent(3, part);
            builder.CloseElement();
        }
    };

    private static (string Colour, string Weight) Style(ReadOnlySpan<char> codes, string colour, string weight)
    {
        foreach (var range in codes.Split(';'))
        {
            if (!int.TryParse(codes[range], out var code))
                code = Reset;
            switch (code)
            {
                case Reset: (colour, weight) = ("", ""); break;
                case Bold: weight = "bold"; break;
                case Dim: weight = "dim"; break;
                case NormalWeight: weight = ""; break;
                case DefaultColour: colour = ""; break;
                case >= 30 and <= 37: colour = $"ansi{code - 30}"; break;
                case >= 90 and <= 97: colour = $"ansi{code - 90}"; break;

                // The numbers that follow belong to it; such colours are shown as plain text.
                case ExtendedColour: return ("", weight);
            }
        }

        return (colour, weight);
    }

    [GeneratedRegex(@"\x1b\[[0-9;?]*[ -/]*[@-~]|\x1b\][^\x07]*\x07|\r")]
    private static partial Regex Sequence();
}
