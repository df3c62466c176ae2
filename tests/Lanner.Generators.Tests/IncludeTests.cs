using static Lanner.Generators.Tests.Api;

namespace Lanner.Generators.Tests;

public sealed class IncludeTests
{
    private const string Log =
        """
        public static class Log { public static readonly List<string> Lines = []; public static string Add(string line) { lock (Lines) Lines.Add(line); return line; } }
        """;

    [Fact]
    [Trait("Feature", "Include again with other options")]
    public async Task Requirements_of_the_assembly_the_outer_router_and_the_inner_one_run_in_this_order_once_for_a_request()
    {
        var api = Run(
            "[Get(\"/\")] public static string Own() => \"own\";",
            $$"""
            {{Log}}
            public static class Dependencies
            {
                public static string Everywhere() => Log.Add("assembly");
                public static string Outer() => Log.Add("outer");
                public static string Inner([Depends(nameof(Outer))] string outer) => Log.Add("inner");
            }
            [Router("/admin"), Requires(nameof(Dependencies.Inner))]
            public sealed partial class AdminRouter
            {
                [Get("/{id}")] public static string Read(int id, [Depends(nameof(Dependencies.Outer))] string outer) => outer + id;
            }
            """,
            "[Router(\"/v1\"), Requires(nameof(Dependencies.Outer)), Include<AdminRouter>(\"/in\")]",
            "[assembly: Requires(nameof(Shop.Dependencies.Everywhere))]");
        await api.Get("/v1/in/admin/7").Answers(200, "\"outer7\"");
        Assert.Equal(["assembly", "outer", "inner"], api.Static<List<string>>("Log", "Lines"));
        await api.Get("/v1/").Answers(200, "\"own\"");
        Assert.Equal(["assembly", "outer"], api.Static<List<string>>("Log", "Lines").Skip(3));
    }

    [Fact]
    [Trait("Feature", "Global dependencies")]
    public Task Errors_of_all_requirements_and_of_the_operation_come_together() =>
        Run(
            "public static void Outer([Header] int xOuter) { }",
            "[Router, Requires(nameof(Inner))] public sealed partial class AdminRouter { [Get(\"/\")] public static int Read(int n) => n; public static void Inner([Header] int xInner) { } }",
            "[Router, Requires(nameof(Outer)), Include<AdminRouter>]").Get("/?n=x").Rejects("missing at header.x-outer", "missing at header.x-inner", "int_parsing at query.n");

    [Fact]
    [Trait("Feature", "APIRouter")]
    public async Task Tags_answers_deprecation_and_prefixes_add_up_in_the_document()
    {
        var (_, document) = await Run(
            "[Get(\"/own\")] public static string Own() => \"own\";",
            """
            [Router("/inner", Tags = ["inner"]), Response(404, Description = "inner")]
            public sealed partial class InnerRouter { [Get("/", Tags = ["own"]), Response(403, Description = "own")] public static void Read() { } }
            """,
            "[Router(\"/outer\", Tags = [\"outer\"], Deprecated = true), Response(418, Description = \"tea\"), Response(404, Description = \"outer\"), Include<InnerRouter>(\"/mid\", Tags = [\"mid\"])]")
            .Get("/openapi.json").Sent();
        Assert.Contains("\"/outer/mid/inner/\":{\"get\":{\"tags\":[\"outer\",\"mid\",\"inner\",\"own\"]", document);
        Assert.Contains("\"418\":{\"description\":\"tea\"},\"404\":{\"description\":\"inner\"},\"403\":{\"description\":\"own\"}},\"deprecated\":true}", document);
        Assert.True(document.IndexOf("/outer/mid", StringComparison.Ordinal) < document.IndexOf("/outer/own", StringComparison.Ordinal));
    }

    [Fact]
    [Trait("Feature", "Empty path in router")]
    public Task Placeholder_of_an_outer_prefix_is_a_parameter_of_the_included_operation() =>
        Run(
            "",
            "[Router] public sealed partial class ItemRouter { [Get(\"\")] public static int Read(int shopId) => shopId; }",
            "[Router(\"/shops\"), Include<ItemRouter>(\"/{shopId}\")]").Get("/shops/x").Rejects("int_parsing at path.shopId");

    [Fact]
    public async Task Attributes_of_the_platform_on_the_outer_router_hold_for_included_operations()
    {
        var api = Run(
            "[Get(\"/\")] public static string Own() => \"own\";",
            "[Router] public sealed partial class InnerRouter { [Get(\"/inner\")] public static string Read(HttpContext http) => string.Join(\",\", http.GetEndpoint()!.Metadata.GetOrderedMetadata<NoteAttribute>().Select(note => note.Text)); } public sealed class NoteAttribute(string text) : Attribute { public string Text => text; }",
            "[Router, Note(\"outer\"), Include<InnerRouter>]");
        await api.Get("/inner").Answers(200, "\"outer\"");
    }

    [Theory]
    [InlineData("LAN0080", "ItemsRouter → OtherRouter → ItemsRouter", "[Router, Include<OtherRouter>, Requires(nameof(A))]", "[Router, [|Include<ItemsRouter>|]] public sealed partial class OtherRouter;")]
    [InlineData("LAN0081", "'ItemsRouter' includes 'Other', which is not marked with [Router]", "[Router, [|Include<Other>|]]", "public sealed class Other;")]
    [Trait("Feature", "Self-include error")]
    public void Wrong_include_is_found_where_it_is(string id, string message, string attribute, string types) =>
        Finding.Of(id, message, SourceProgram.Router("public static void A() { }", types, attribute));

    [Theory]
    [InlineData("LAN0082", "holds a 'object', which has no method 'Invoke'", "[Get(\"/\")] public static int Read([Depends([|nameof(Thing)|])] int id) => id; public static readonly object Thing = new();")]
    [InlineData("LAN0083", "no constructor without parameters makes it", "[Get(\"/\")] public static int Read([[|Depends<Checker>|]] int id) => id; public sealed class Checker(int n) { public int Invoke() => n; }")]
    [InlineData("LAN0016", "'ItemsRouter.Thing' must be static", "[Get(\"/\")] public static int Read([Depends([|nameof(Thing)|])] int id) => id; public readonly Func<int> Thing = () => 1;")]
    public void Wrong_instance_is_found_where_it_is(string id, string message, string operations) => Finding.Of(id, message, SourceProgram.Router(operations));
}
