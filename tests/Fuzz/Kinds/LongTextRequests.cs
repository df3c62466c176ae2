namespace Fuzz;

/// <summary>Texts of no letters, and of very many.</summary>
internal sealed class LongTextRequests : RequestKind
{
    private static readonly string[] Units = ["a", "9", " ", "\u00e4", "\U0001F600", "\"", "\\", "<", "\n", "'", "%", "_"];

    public override string Name => "long texts";

    public override bool Fits(ApiOperation operation) => operation.Parameters.Count > 0 || operation.Body is not null;

    public override FuzzRequest? Make(ApiOperation operation, Random random)
    {
        var isUrl = operation.Body is null;
        var length = random.Next(10) switch
        {
            0 => 0,
            < 4 => random.Next(1, 600),
            < 9 => random.Next(600, 5000),
            _ => isUrl ? 9000 : 300_000,
        };
        var unit = Pick(random, Units);
        var text = string.Concat(Enumerable.Repeat(unit, length));
        return Change(operation, random, _ => true, place => place.SetText(text));
    }
}
