using Microsoft.Extensions.DependencyInjection;
using static Lanner.Generators.Tests.Api;

namespace Lanner.Generators.Tests;

[Trait("Feature", "Custom model validators")]
public sealed class ValidatorTests
{
    private const string Echo = "[Post(\"/\")] public static Item Make(Item item) => item;";

    private const string Even = "public class Even : IValidator<int> { public static void Validate(int value) { if (value % 2 != 0) throw new ValueException(\"must be even\"); } }";

    [Fact]
    public Task Rule_of_a_member_refuses_its_value_as_a_value_error() =>
        Run(Echo, "public record Item(string Name) { [Validate(nameof(Name))] public static void CheckName(string name) { if (name == \"bad\") throw new ValueException(\"not this one\"); } }")
            .Post("/", """{"name":"bad"}""").Answers(422,
                """{"detail":[{"type":"value_error","loc":["body","name"],"msg":"Value error, not this one","input":"bad","ctx":{"error":{}}}]}""");

    [Fact]
    public Task Rule_of_the_model_refuses_the_whole_object() =>
        Run(Echo, "public record Item(int From, int To) { [Validate] public static void Check(Item item) { if (item.To < item.From) throw new ValueException(\"ends before it starts\"); } }")
            .Post("/", """{"to":1,"from":2,"x":0}""").Answers(422,
                """{"detail":[{"type":"value_error","loc":["body"],"msg":"Value error, ends before it starts","input":{"to":1,"from":2,"x":0},"ctx":{"error":{}}}]}""");

    [Fact]
    public Task Type_of_the_error_can_be_ones_own() =>
        Run(Echo, "public record Item(int N) { [Validate] public static void Check(Item item) => throw new ValueException(\"Never good\") { Type = \"never\" }; }")
            .Post("/", """{"n":1}""").Answers(422, """{"detail":[{"type":"never","loc":["body"],"msg":"Never good","input":{"n":1}}]}""");

    [Theory]
    [InlineData("public record Item(string Name) { [Validate(nameof(Name))] internal static string Trim(string name) => name.Trim(); }", """{"name":" a "}""", """{"name":"a"}""")]
    [InlineData("public record Item(string Name) { [Validate] internal static Item Trim(Item item) => item with { Name = item.Name.Trim() }; }", """{"name":" a "}""", """{"name":"a"}""")]
    [InlineData("public class Item { public string Name { get; set; } = \"x\"; [Validate] internal static void Trim(Item item) => item.Name = item.Name.Trim(); }", """{"name":" a "}""", """{"name":"a"}""")]
    [InlineData("public record struct Item(int N) { [Validate(nameof(N))] internal static int Twice(int n) => 2 * n; }", """{"n":2}""", """{"n":4}""")]
    [InlineData("public record Item(int? N = 1, string? S = null) { [Validate(nameof(N))] internal static int Twice(int n) => 2 * n; [Validate(nameof(S))] internal static string? Some(string? s) => s ?? \"none\"; }", """{"n":null,"s":null}""", """{"n":null,"s":"none"}""")]
    [InlineData("public record Item(int? N = 1) { [Validate(nameof(N))] internal static int Twice(int n) => 2 * n; }", "{}", """{"n":1}""")]
    [InlineData("public record Base(string Name) { [Validate(nameof(Name))] internal static string Trim(string name) => name.Trim(); } public record Item(string Name, int N = 0) : Base(Name);", """{"name":" a "}""", """{"name":"a","n":0}""")]
    [InlineData("public record Item([Field(Gt = 1), Validate<Even>] int N); " + Even, """{"n":2}""", """{"n":2}""")]
    public Task Rule_may_change_the_value(string types, string body, string answer) => Run(Echo, types).Post("/", body).Answers(200, answer);

    [Theory]
    [InlineData("public record Item([Field(Gt = 1), Validate<Even>] int N); " + Even, """{"n":1}""", "greater_than at body.n")]
    [InlineData("public record Item([Field(Gt = 1), Validate<Even>] int N); " + Even, """{"n":3}""", "value_error at body.n")]
    [InlineData("public record Item([Validate<Even>] int? N); " + Even, """{"n":3}""", "value_error at body.n")]
    [InlineData("public record Item([Validate<Full>] List<int> L); public class Full : IValidator<List<int>> { public static void Validate(List<int> value) { if (value.Count == 0) throw new ValueException(\"empty\"); } }", """{"l":[]}""", "value_error at body.l")]
    [InlineData("public record Item(string A, string B) { [Validate(nameof(A), nameof(B))] internal static void Check(string text) { if (text == \"x\") throw new ValueException(\"x\"); } }", """{"b":"x","a":"x"}""", "value_error at body.a,value_error at body.b")]
    [InlineData("public record Item(int N) { [Validate(nameof(N))] internal static void One(int n) => throw new ValueException(\"one\"); [Validate] internal static void Two(Item item) => throw new ValueException(\"two\"); }", """{"n":1}""", "value_error at body.n")]
    [InlineData("public record Item(List<Part> Parts); public record Part(int N) { [Validate] internal static void Check(Part part) { if (part.N > 1) throw new ValueException(\"more\"); } }", """{"parts":[{"n":1},{"n":2}]}""", "value_error at body.parts.1")]
    public Task Rules_run_after_constraints_and_tell_their_place(string types, string body, string errors) => Run(Echo, types).Post("/", body).Rejects(errors.Split(','));

    [Theory]
    [InlineData("[Get(\"/\")] public static int Read([Query, Validate<Even>] int n) => n;", "/?n=3", "value_error at query.n")]
    [InlineData("[Get(\"/\")] public static int Read([Validate<Even>] int? n = null) => n ?? 0;", "/?n=3", "value_error at query.n")]
    [InlineData("[Get(\"/{n}\")] public static int Read([Validate<Even>] int n) => n;", "/3", "value_error at path.n")]
    [Trait("Feature", "Custom validator on a parameter")]
    public Task Rule_on_a_parameter_refuses_its_value(string operation, string path, string error) => Run(operation, Even).Get(path).Rejects(error);

    [Fact]
    [Trait("Feature", "Custom validator on a parameter")]
    public Task Rule_on_a_parameter_is_not_asked_where_it_is_absent() =>
        Run("[Get(\"/\")] public static int Read([Validate<Even>] int? n = null) => n ?? 0;", Even).Get("/").Answers(200, "0");

    private const string Stock = """
        public record Item(string Name, string? Spare = null)
        {
            [Validate(nameof(Name), nameof(Spare))]
            internal static async Task IsKnown(string name, TimeProvider clock) { await Task.Yield(); _ = clock.GetUtcNow(); if (name != "kettle") throw new ValueException("unknown"); }
            [Validate]
            internal static async Task<Item> Check(Item item, TimeProvider clock, CancellationToken cancellation) { await Task.Yield(); return item with { Name = item.Name.ToUpperInvariant() }; }
        }
        """;

    [Fact]
    public Task Async_rule_sees_services_and_reports_like_others() =>
        Run(Echo, Stock, services: AddClock).Post("/", """{"name":"cup","spare":"pan"}""").Answers(422,
            """{"detail":[{"type":"value_error","loc":["body","name"],"msg":"Value error, unknown","input":"cup","ctx":{"error":{}}},{"type":"value_error","loc":["body","spare"],"msg":"Value error, unknown","input":"pan","ctx":{"error":{}}}]}""");

    [Fact]
    public Task Async_rule_may_change_the_value() => Run(Echo, Stock, services: AddClock).Post("/", """{"name":"kettle"}""").Answers(200, """{"name":"KETTLE","spare":null}""");

    [Fact]
    public Task Async_rule_of_an_embedded_body_tells_the_parameter() =>
        Run("[Post(\"/\")] public static string Make(Item item, Item? other = null) => item.Name;", Stock, services: AddClock).Post("/", """{"item":{"name":"kettle"},"other":{"name":"x"}}""").Rejects("value_error at body.other.name");

    [Fact]
    public Task Async_rule_waits_until_the_rest_is_valid() =>
        Run("[Post(\"/\")] public static Item Make(Item item, [Query] int n) => item;", Stock, services: AddClock).Post("/?n=x", """{"name":"cup"}""").Rejects("int_parsing at query.n");

    [Theory]
    [InlineData("LAN0050", "names the member 'Nam', which 'Thing' does not have; did you mean 'Name'?", "public record Thing(string Name) { [[|Validate(\"Nam\")|]] internal static void Check(string name) { } }")]
    [InlineData("LAN0051", "is not static: add 'static'", "public record Thing(string Name) { [Validate] internal void [|Check|](Thing thing) { } }")]
    [InlineData("LAN0051", "cannot be called with the value", "public record Thing(string Name) { [Validate] internal static void [|Check|]() { } }")]
    [InlineData("LAN0051", "takes 'int': take 'string'", "public record Thing(string Name) { [Validate(nameof(Name))] internal static void [|Check|](int name) { } }")]
    [InlineData("LAN0051", "returns 'int'", "public record Thing(string Name) { [Validate] internal static int [|Check|](Thing thing) => 1; }")]
    [InlineData("LAN0005", "'Thing.Check' is used by generated code", "public record Thing(string Name) { [Validate] private static void [|Check|](Thing thing) { } }")]
    [InlineData("LAN0053", "'Thing.Name' has the type 'string', but 'Even' does not implement IValidator<string>", "public record Thing([[|Validate<Even>|]] string Name); " + Even)]
    public void Mistake_in_a_validator_is_found_where_it_is(string id, string message, string types) =>
        Finding.Of(id, message, SourceProgram.Router("[Post(\"/\")] public static int Make(Thing thing) => 1;", types));

    [Fact]
    public void Validator_that_nothing_would_run_is_found() => Finding.Of("LAN0052", "'Part' has a validator that is async or takes services",
        SourceProgram.Router("[Post(\"/\")] public static int Make([|Thing|] thing) => 1;", "public record Thing(List<Part> Parts); public record Part(int N) { [Validate] internal static Task Check(Part part) => Task.CompletedTask; }"));

    [Fact]
    public void Validators_without_mistakes_have_no_finding() => Assert.Empty(Finding.In(SourceProgram.Router(Echo, Stock)));

    private static void AddClock(IServiceCollection services) => services.AddSingleton(TimeProvider.System);
}
