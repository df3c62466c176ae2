using System.Text.Json;
using System.Text.Json.Serialization;
using Lanner;

namespace Rigs.Hostile;

public record L(int A, Union<L, R>? Next = null);

public record R(string B, Union<L, R>? Next = null);

public record Part(int A, int B);

public record Numbers(List<int> Values);

public record Texts(List<string> Values);

public record Code([Field(Pattern = "^(?=(a+)+$)")] string Value);

public record Words([Field(Pattern = @"^[^@\s]+@[^@\s]+$")] string Value);

public record Page(string Name, int? Size = null);

[Model(Extra = Extra.Forbid)]
public record Closed(int A = 0, List<int>? Many = null);

[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Leaf), "leaf")]
[JsonDerivedType(typeof(Branch), "branch")]
public abstract record Node;

public record Leaf(string V) : Node;

public record Branch(Node? Next, string V = "") : Node;

/// <summary>Takes all that <see cref="HostileReading"/> sends.</summary>
[Router]
public sealed partial class HostileRouter
{
    [Get("/small")]
    public static string Small([Query] int n = 1) => $"{n}";

    [Post("/unions")]
    public static int Unions([Body] List<Union<L, R>> value) => value.Count;

    [Post("/choices")]
    public static int Choices([Body] List<Union<Numbers, Texts>> value) => value.Count;

    [Post("/closed")]
    public static int Close(Closed value) => value.A;

    [Post("/map")]
    public static int Map([Body] Dictionary<string, int> value) => value.Count;

    [Post("/set")]
    public static int Set([Body] HashSet<long> value) => value.Count;

    [Post("/parts")]
    public static int Parts([Body] List<Part> value) => value.Count;

    [Post("/part")]
    public static int TakePart(Part value) => value.A;

    [Post("/codes")]
    public static int Codes([Body] List<Code> value) => value.Count;

    [Post("/words")]
    public static int Word(Words value) => value.Value.Length;

    [Post("/node")]
    public static int TakeNode(Node value) => value is Leaf ? 1 : 2;

    [Post("/any")]
    public static int Any([Body] object? value) => value is null ? 0 : 1;

    [Post("/raw")]
    public static int Raw([Body] JsonElement value) => (int)value.ValueKind;

    [Post("/text")]
    public static int Text([Body] string value) => value.Length;

    [Get("/query")]
    public static int Query([Query] Closed value) => value.A;

    [Get("/list")]
    public static int List([Query] List<int> q) => q.Count;

    [Get("/cookies")]
    public static int Cookies([Cookie] Closed value) => value.A;

    [Post("/form")]
    public static int Form([Form] Closed value) => value.A;

    [Post("/field")]
    public static int Field([Form] int f) => f;
}
