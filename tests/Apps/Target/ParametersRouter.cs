using Lanner;

namespace Target;

public record Filters([Field(Gt = 0, Le = 100)] int Limit = 100, [OneOf("name", "day")] string Order = "name", DateTimeOffset? Since = null)
{
    public List<string> Tags { get; init; } = [];
}

public record Crumbs(string? Session = null, int Visits = 0);

public record Hints(string? XHint = null, List<int>? XNumbers = null);

/// <summary>Paths, queries, headers and cookies.</summary>
[Router("/parameters")]
public sealed partial class ParametersRouter
{
    [Get("/path/{name}/{number}")]
    public static object ReadPath(string name, int number) => new { name, number };

    [Get("/query")]
    public static object ReadQuery(
        [Query(MaxLength = 2000)] string? q = null, int? n = null, double? x = null, DateTime? at = null,
        Guid? id = null, bool flag = false) =>
        new { q, n, x, at, id, flag };

    [Get("/lists")]
    public static object ReadLists([Query] List<string> names, [Query] List<int>? numbers = null, [Query] HashSet<DateOnly>? days = null) =>
        new { names, numbers, days };

    [Get("/pattern")]
    public static int ReadPattern([Query(Pattern = "^(?=.*[0-9])[a-z0-9]+$")] string code = "a1") => code.Length;

    [Get("/models")]
    public static object ReadModels([Query] Filters filters, [Cookie] Crumbs crumbs, [Header] Hints hints) =>
        new { filters, crumbs, hints };

    [Get("/headers")]
    public static object ReadHeaders([Header] string? xText = null, [Header] int? xNumber = null, [Cookie] string? flavour = null) =>
        new { xText, xNumber, flavour };
}
