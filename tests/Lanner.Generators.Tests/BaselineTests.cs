using System.Runtime.CompilerServices;

namespace Lanner.Generators.Tests;

/// <summary>
/// The generated text of a few constructs, to be read in reviews. With LANNER_REGENERATE_BASELINES=1 the files are written again,
/// and the tests fail so that the switch is not left on.
/// </summary>
public sealed class BaselineTests
{
    [Fact]
    public void Plain_operation() => Compare("PlainOperation", "ItemsRouter.Operations",
        "/// <summary>Read one item.</summary>\n/// <param name=\"itemId\">Its number.</param>\n[Get(\"/{itemId}\")] public static string ReadItem(int itemId, [Query(MinLength = 3)] string? q = null) => q ?? \"\";");

    [Fact]
    public void Body_and_yield_dependency() => Compare("BodyAndYieldDependency", "ItemsRouter.Operations",
        "[Post(\"/\", StatusCode = 201)] public static async Task<ItemPublic> CreateItem(ItemCreate item, [Depends(nameof(Dependencies.Session))] Db db) { await Task.Yield(); return new(1, item.Name); }",
        """
        public record ItemCreate([Field(MinLength = 1)] string Name); public record ItemPublic(int Id, string Name); public class Db(TimeProvider clock) { public TimeProvider Clock => clock; }
        public static class Dependencies { public static async IAsyncEnumerable<Db> Session(IServiceProvider services, [EnumeratorCancellation] CancellationToken cancellation = default) { await Task.Yield(); yield return (Db)services.GetService(typeof(Db))!; } }
        """);

    [Fact]
    public void Dependencies_with_parameters() => Compare("DependenciesWithParameters", "ItemsRouter.Operations",
        """
        [Get("/"), Requires(nameof(Verify))] public static string Read([Depends(nameof(User))] string user) => user;
        public static void Verify([Header] string? xKey = null) { }
        public static async Task<string> User([Depends(nameof(Token))] string token, [Query(Ge = 1)] int level = 1) { await Task.Yield(); return token; }
        public static string Token([Header] string authorization) => authorization;
        """);

    [Fact]
    public void Several_body_parameters() => Compare("SeveralBodyParameters", "ItemsRouter.Operations",
        "[Put(\"/\")] public static int Update(Item item, [Body(Gt = 0)] int importance = 1) => importance;", "public record Item(string Name);");

    [Fact]
    public void Model_record() => Compare("ModelRecord", "ItemModel", "[Post(\"/\")] public static Item Make(Item item) => item;",
        """
        /// <summary>What a client sends.</summary>
        /// <param name="Name">Shown to customers.</param>
        public record Item([Field(MinLength = 1, MaxLength = 80, Examples = ["Kettle"])] string Name, [Field(Gt = 0)] decimal Price, List<Part> Parts, Kind Kind = Kind.Old, HashSet<string>? Tags = null)
        { public string Label => Name; }
        public record Part(int Id); public enum Kind { New, Old }
        """);

    [Fact]
    public void Model_class_with_initialisers() => Compare("ModelClassWithInitialisers", "SettingsModel", "[Post(\"/\")] public static Settings Make(Settings settings) => settings;",
        "[Model(Extra = Extra.Forbid)] public class Settings { public required string Name { get; set; } public int Limit { get; set; } = 5; public string Mode { get; init; } = \"fast\"; }");

    [Fact]
    public void Enum_names() => Compare("EnumNames", "KindNames", "[Get(\"/\")] public static Kind Read(Kind kind) => kind;", "/// <summary>How it is sold.</summary>\npublic enum Kind { New, [Name(\"second-hand\")] Used }");

    private static void Compare(string name, string file, string operations, string types = "", [CallerFilePath] string here = "")
    {
        var (_, result) = SourceProgram.Generate(SourceProgram.Router(operations, types));
        var text = result.Results.Single().GeneratedSources.Single(source => source.HintName == $"Shop.{file}.g.cs").SourceText.ToString();
        var baseline = Path.Combine(Path.GetDirectoryName(here)!, "Baselines", $"{name}.g.txt");
        if (Environment.GetEnvironmentVariable("LANNER_REGENERATE_BASELINES") == "1")
        {
            File.WriteAllText(baseline, text);
            Assert.Fail($"{name}.g.txt was written. Unset LANNER_REGENERATE_BASELINES and read what changed.");
        }

        Assert.Equal(File.ReadAllText(baseline).ReplaceLineEndings("\n"), text);
    }
}
