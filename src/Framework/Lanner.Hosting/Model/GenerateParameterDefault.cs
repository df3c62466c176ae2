using System.Security.Cryptography;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>Makes a random value of at least 128 bits; no two are the same.</summary>
public sealed class GenerateParameterDefault : ParameterDefault
{
    private const string LowerCharacters = "abcdefghijkmnopqrstuvwxyz";
    private const string UpperCharacters = "ABCDEFGHJKLMNPQRSTUVWXYZ";
    private const string NumericCharacters = "0123456789";
    private const string SpecialCharacters = "-_.~!*()+{}";
    private const int Bits = 128;

    /// <summary>Least number of characters; more are made where these would not hold 128 bits.</summary>
    public int MinLength { get; set; }

    /// <summary>Whether lower-case letters occur. Default: true.</summary>
    public bool Lower { get; set; } = true;

    /// <summary>Whether upper-case letters occur. Default: true.</summary>
    public bool Upper { get; set; } = true;

    /// <summary>Whether digits occur. Default: true.</summary>
    public bool Numeric { get; set; } = true;

    /// <summary>Whether special characters occur. Default: true.</summary>
    public bool Special { get; set; } = true;

    /// <summary>Least number of lower-case letters.</summary>
    public int MinLower { get; set; }

    /// <summary>Least number of upper-case letters.</summary>
    public int MinUpper { get; set; }

    /// <summary>Least number of digits.</summary>
    public int MinNumeric { get; set; }

    /// <summary>Least number of special characters.</summary>
    public int MinSpecial { get; set; }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">No kind of character may occur, or one must that may not.</exception>
    public override string GetDefaultValue()
    {
        (string Characters, bool MayOccur, int Least)[] kinds =
            [(LowerCharacters, Lower, MinLower), (UpperCharacters, Upper, MinUpper), (NumericCharacters, Numeric, MinNumeric), (SpecialCharacters, Special, MinSpecial)];
        var alphabet = string.Concat(kinds.Where(kind => kind.MayOccur).Select(kind => kind.Characters));
        if (alphabet.Length == 0 || kinds.Any(kind => kind is { MayOccur: false, Least: > 0 }))
            throw new InvalidOperationException("A generated parameter needs a kind of character that may occur (Lower, Upper, Numeric, Special), and no minimum of one that may not.");
        var value = string.Concat(kinds.Select(kind => kind.Least == 0 ? "" : RandomNumberGenerator.GetString(kind.Characters, kind.Least)));

        // The required characters count for nothing: who knows the rules knows their kind.
        var length = Math.Max((int)Math.Ceiling(Bits / Math.Log2(alphabet.Length)), MinLength - value.Length);
        var characters = (value + RandomNumberGenerator.GetString(alphabet, length)).ToCharArray();
        RandomNumberGenerator.Shuffle(characters.AsSpan());
        return new string(characters);
    }
}
