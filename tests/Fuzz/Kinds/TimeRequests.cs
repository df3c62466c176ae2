namespace Fuzz;

/// <summary>Times with and without zones, beyond every end, and what only looks like one.</summary>
internal sealed class TimeRequests : RequestKind
{
    private static readonly string[] Texts =
    [
        "2026-01-02T03:04:05", "2026-01-02T03:04:05Z", "2026-01-02T03:04:05+02:00", "2026-01-02T03:04:05-14:00",
        "2026-01-02T03:04:05+14:00", "2026-01-02T03:04:05+23:59",
        "2026-01-02T03:04:05.1234567Z", "2026-01-02T03:04:05.123456789Z", "2026-01-02T03:04:05.99999999999999999999+01:00",
        "2026-01-02 03:04:05", "2026-01-02T03:04",
        "0001-01-01T00:00:00", "0001-01-01T00:00:00Z", "0001-01-01T00:00:00+02:00", "9999-12-31T23:59:59.9999999",
        "9999-12-31T23:59:59.9999999Z", "9999-12-31T23:59:59-02:00",
        "0000-01-01T00:00:00Z", "10000-01-01T00:00:00Z", "-0001-01-01T00:00:00Z", "2016-12-31T23:59:60Z", "2026-02-29T00:00:00Z",
        "2026-01-02T24:00:00Z", "infinity",
        "1970-01-01", "0001-01-01", "9999-12-31", "2026-02-30", "00:00:00", "23:59:59.9999999", "24:00:00", "03:04:05Z", "03:04:05+02:00",
        "23:59:60",
        "P1D", "PT0.0000001S", "P1M", "P10675199DT2H48M5.4775807S", "P10675200D", "-P10675199DT2H48M5.4775808S", "P999999999D", "1 day",
        "0", "-1", "1e18", "253402300800", "1767323045.5",
    ];

    public override string Name => "times";

    public override bool Fits(ApiOperation operation) => HasPlace(operation, place => place.IsTime);

    public override FuzzRequest? Make(ApiOperation operation, Random random)
    {
        var text = Pick(random, Texts);
        return Change(operation, random, place => place.IsTime, place =>
        {
            if (double.TryParse(text, out _) && random.Next(2) == 0)
                place.SetJson(text);
            else
                place.SetText(text);
        });
    }
}
