using Lanner;

namespace Target;

[Model(Extra = Extra.Forbid)]
public record Closed(int A, string B, ClosedPart? Part = null);

[Model(Extra = Extra.Forbid)]
public record ClosedPart(int N = 0);

public record Item(
    [Field(MinLength = 1, MaxLength = 80)] string Name, [Field(Gt = 0)] decimal Price, [Field] string? Note, List<string>? Tags = null);

// Both need backtracking; the first ends quickly for every text, the second takes long for a long text of a's that ends otherwise.
public record Word([Field(Pattern = "^(?=.*[0-9])[a-z0-9]+$")] string Code, [Field(Pattern = "^(?!x)(a|aa)+$")] string Letters = "a");

public record Span(int From, int To, string Label = "")
{
    [Validate(nameof(Label))]
    internal static string Trim(string label) => label.Trim();

    [Validate]
    internal static void Check(Span span)
    {
        if (span.To < span.From)
            throw new ValueException("ends before it starts");
    }
}

public record Numbers(
    sbyte? I8 = null, byte? U8 = null, short? I16 = null, ushort? U16 = null,
    int? I32 = null, uint? U32 = null, long? I64 = null, ulong? U64 = null,
    float? F32 = null, double? F64 = null, decimal? Exact = null);

public record Times(
    DateTime? Local = null, DateTimeOffset? Instant = null, DateOnly? Day = null, TimeOnly? Hour = null, TimeSpan? Length = null,
    List<DateTimeOffset>? Instants = null);

public record Texts(string? Text = null, Guid? Id = null, [Base64] byte[]? Bytes = null, Uri? Address = null);

/// <summary>Models of all sorts; each goes back as it was read.</summary>
[Router("/models")]
public sealed partial class ModelsRouter
{
    [Post("/closed")]
    public static Closed TakeClosed(Closed closed) => closed;

    [Post("/items")]
    public static List<Item> TakeItems(List<Item> items) => items;

    [Post("/words")]
    public static int TakeWords(List<Word> words) => words.Count;

    [Post("/spans")]
    public static List<Span> TakeSpans(List<Span> spans) => spans;

    [Post("/counts")]
    public static Dictionary<string, int> TakeCounts(Dictionary<string, int> counts) => counts;

    [Post("/nested")]
    public static Dictionary<string, Dictionary<string, List<int>>> TakeNested(
        Dictionary<string, Dictionary<string, List<int>>> nested) => nested;

    [Post("/sets")]
    public static HashSet<string> TakeSets(HashSet<string> names) => names;

    [Post("/number-sets")]
    public static HashSet<int> TakeNumberSets(HashSet<int> numbers) => numbers;

    [Post("/numbers")]
    public static List<Numbers> TakeNumbers(List<Numbers> numbers) => numbers;

    [Post("/times")]
    public static List<Times> TakeTimes(List<Times> times) => times;

    [Post("/texts")]
    public static List<Texts> TakeTexts(List<Texts> texts) => texts;

    [Patch("/item")]
    public static Item PatchItem(Patch<Item> patch) => patch.ApplyTo(new Item("kettle", 1, null));
}
