using Lanner;

namespace Rigs;

public record Numbered(int N);

public record Left(Union<Left, Right>? X = null);

public record Right(Union<Left, Right>? X = null, int N = 0);

/// <summary>Takes JSON of all shapes.</summary>
[Router]
public sealed partial class EdgesRouter
{
    [Post("/any")]
    public static object? TakeAny([Body] object? value) => value;

    [Post("/model")]
    public static int TakeModel(Numbered value) => value.N;

    [Post("/map")]
    public static int TakeMap(Dictionary<string, int> value) => value.Count;

    [Post("/text")]
    public static string TakeText([Body] string value) => value;

    [Post("/number")]
    public static double TakeNumber([Body] double value) => value;

    [Post("/union")]
    public static int TakeUnion(Union<Left, Right> value) => Depth(value);

    private static int Depth(Union<Left, Right>? value) => value is { } one ? 1 + one.Match(left => Depth(left.X), right => Depth(right.X)) : 0;
}
