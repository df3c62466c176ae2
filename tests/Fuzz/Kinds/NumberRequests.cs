namespace Fuzz;

/// <summary>Numbers at the ends of each type, and beyond.</summary>
internal sealed class NumberRequests : RequestKind
{
    private static readonly string[] Texts =
    [
        "0", "-0", "-1", "127", "128", "-128", "-129", "255", "256", "32767", "32768", "-32768", "-32769", "65535", "65536", "2147483647",
        "2147483648", "-2147483648",
        "-2147483649", "4294967295", "4294967296", "9223372036854775807", "9223372036854775808", "-9223372036854775808",
        "-9223372036854775809", "18446744073709551615",
        "18446744073709551616", "79228162514264337593543950335", "79228162514264337593543950336", "-79228162514264337593543950335",
        "99999999.99", "99999999.995", "100000000",
        "0.0000000000000000000000000001", "0.00000000000000000000000000001", "1234567890123456789.0123456789",
        "12345678901234567890123456789", "1e28", "1e29", "1e308", "1e309",
        "-1e309", "5e-324", "1e-400", "1e99999999999", "NaN", "Infinity", "-Infinity", "1.0", "1.5", "1e2", "1E+2", "01", "+1", "0x10",
        "1_000", "1,5", ".5", "5.",
    ];

    public override string Name => "numbers";

    public override bool Fits(ApiOperation operation) => HasPlace(operation, place => place.IsNumber);

    public override FuzzRequest? Make(ApiOperation operation, Random random)
    {
        var text = random.Next(20) == 0 ? new string('9', random.Next(20, 400)) : Pick(random, Texts);
        return Change(operation, random, place => place.IsNumber, place =>
        {
            if (random.Next(3) > 0)
                place.SetJson(text);
            else
                place.SetText(text);
        });
    }
}
