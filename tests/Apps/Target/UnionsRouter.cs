using System.Text.Json.Serialization;
using Lanner;

namespace Target;

public record L(int A, Union<L, R>? Next);

public record R(string B, Union<L, R>? Next);

public record Leaf(int Value);

public record Pair(Union<Leaf, Pair, Many> First, Union<Leaf, Pair, Many> Second);

public record Many(List<Union<Leaf, Pair, Many>> Items);

public record Measure(double Amount, string Unit);

public record Period(DateTimeOffset From, DateTimeOffset To);

public record Place(double Latitude, double Longitude, string? Label = null);

public record Named(string Name, Dictionary<string, int>? Counts = null);

[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Circle), "circle")]
[JsonDerivedType(typeof(Group), "group")]
public abstract record Shape(string Name);

public record Circle(string Name, [Field(Gt = 0)] double Radius) : Shape(Name);

public record Group(string Name, List<Shape> Parts) : Shape(Name);

public record Tree(string Name, List<Tree> Children);

/// <summary>Models that hold themselves, and values of one of several types.</summary>
[Router("/unions")]
public sealed partial class UnionsRouter
{
    [Post("/chain")]
    public static Union<L, R> TakeChain(Union<L, R> chain) => chain;

    [Post("/fork")]
    public static Union<Leaf, Pair, Many> TakeFork(Union<Leaf, Pair, Many> fork) => fork;

    [Post("/five")]
    public static List<Union<Measure, Period, Place, Named, Leaf>> TakeFive(
        List<Union<Measure, Period, Place, Named, Leaf>> values) => values;

    [Post("/scalars")]
    public static List<Union<int, bool, DateOnly, Guid, string>> TakeScalars(
        List<Union<int, bool, DateOnly, Guid, string>> values) => values;

    [Post("/tagged")]
    public static Shape TakeTagged(Shape shape) => shape;

    [Post("/tree")]
    public static Tree TakeTree(Tree tree) => tree;
}
