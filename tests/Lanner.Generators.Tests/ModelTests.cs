using static Lanner.Generators.Tests.Api;

namespace Lanner.Generators.Tests;

public sealed class ModelTests
{
    private const string Echo = "[Post(\"/\")] public static Thing Make(Thing thing) => thing;";

    [Theory]
    [InlineData("public record Thing(string Name, int Count = 3, string? Note = null);", """{"name":"a"}""", """{"name":"a","count":3,"note":null}""")]
    [InlineData("public record struct Thing(string Name, int Count = 3);", """{"name":"a","count":4}""", """{"name":"a","count":4}""")]
    [InlineData("public record Thing { public required string Name { get; init; } public int Count { get; init; } = 3; }", """{"name":"a"}""", """{"name":"a","count":3}""")]
    [InlineData("public class Thing { public string Name { get; set; } = \"x\"; public int? Count { get; set; } }", """{}""", """{"name":"x","count":null}""")]
    [InlineData("public class Thing { public string Name { get; set; } = \"x\"; }", """{"name":"y"}""", """{"name":"y"}""")]
    [InlineData("public class Thing(string name, int count = 2) { public string Name { get; } = name; public int Count => count; }", """{"name":"a"}""", """{"name":"a","count":2}""")]
    [InlineData("public struct Thing { public int Count { get; set; } }", """{"count":1}""", """{"count":1}""")]
    [InlineData("public record Thing(string First, string Last) { public string Full => First + Last; }", """{"first":"a","last":"b","full":"no"}""", """{"first":"a","last":"b","full":"ab"}""")]
    [InlineData("public record Base(int Id); public record Thing(int Id, string Name) : Base(Id);", """{"name":"a","id":1}""", """{"id":1,"name":"a"}""")]
    [InlineData("public record Thing([property: System.Text.Json.Serialization.JsonIgnore] int Hidden = 1, string Name = \"n\");", """{}""", """{"name":"n"}""")]
    [InlineData("public record Thing([Field(Alias = \"the-name\")] string Name);", """{"the-name":"a"}""", """{"the-name":"a"}""")]
    [InlineData("public record Thing([property: System.Text.Json.Serialization.JsonPropertyName(\"n\")] string Name);", """{"n":"a"}""", """{"n":"a"}""")]
    [InlineData("public record Thing(List<Part> Parts, Dictionary<string, Part> ByName, Part? One = null); public record Part(int N);", """{"parts":[{"n":1}],"byName":{"x":{"n":2}}}""", """{"parts":[{"n":1}],"byName":{"x":{"n":2}},"one":null}""")]
    [InlineData("public record Thing(int N, List<Thing>? Children = null);", """{"n":1,"children":[{"n":2}]}""", """{"n":1,"children":[{"n":2,"children":null}]}""")]
    [InlineData("public record Thing(Page<int> Ints, Page<Part> Parts); public record Page<T>(List<T> Items); public record Part(int N);", """{"ints":{"items":[1]},"parts":{"items":[{"n":1}]}}""", """{"ints":{"items":[1]},"parts":{"items":[{"n":1}]}}""")]
    [InlineData("public record Thing(Kind Kind, Dictionary<Kind, int> Counts, Kind? Other = Kind.B); public enum Kind { A, B }", """{"kind":"b","counts":{"a":1}}""", """{"kind":"b","counts":{"a":1},"other":"b"}""")]
    [InlineData("public record Thing(Guid Id, DateOnly Day, TimeOnly Time, decimal Price, byte[] Data, Uri Link);", """{"id":"00000000-0000-0000-0000-000000000001","day":"2024-01-31","time":"10:00","price":1.5,"data":"ab","link":"http://a/"}""", """{"id":"00000000-0000-0000-0000-000000000001","day":"2024-01-31","time":"10:00:00","price":"1.5","data":"ab","link":"http://a/"}""")]
    [InlineData("public record Thing(IReadOnlyList<int> A, IEnumerable<string> B, ISet<int> C, IReadOnlyDictionary<string, int> D, int?[] E);", """{"a":[1],"b":["x"],"c":[1,1],"d":{"k":1},"e":[1,null]}""", """{"a":[1],"b":["x"],"c":[1],"d":{"k":1},"e":[1,null]}""")]
    [InlineData("public record Thing(object Any);", """{"any":{"a":[1,null]}}""", """{"any":{"a":[1,null]}}""")]
    public Task Model_is_read_and_written(string types, string body, string answer) => Run(Echo, types).Post("/", body).Answers(200, answer);

    [Theory]
    [InlineData("public record Thing(string Name, int Count);", "{}", "missing at body.name,missing at body.count")]
    [InlineData("public record Thing(int A, int B, int C);", """{"c":"x","a":"y"}""", "int_parsing at body.a,missing at body.b,int_parsing at body.c")]
    [InlineData("public record Thing(int A);", """{"a":"x","a":1}""", "")]
    [InlineData("public record Thing(int A);", """{"a":1,"a":"x"}""", "int_parsing at body.a")]
    [InlineData("public record Thing(Part Part); public record Part(int N);", """{"part":[1]}""", "model_attributes_type at body.part")]
    [InlineData("public record Thing(List<Part> Parts); public record Part(int N);", """{"parts":[{"n":1},{"n":"x"},{}]}""", "int_parsing at body.parts.1.n,missing at body.parts.2.n")]
    [InlineData("[Model(Extra = Extra.Forbid)] public record Thing(int N);", """{"x":1,"n":"q","y":2}""", "int_parsing at body.n,extra_forbidden at body.x,extra_forbidden at body.y")]
    [InlineData("public record Thing([Field(Gt = 0)] decimal Price, [Field(MinLength = 2)] List<int> Ids);", """{"price":0,"ids":[1]}""", "greater_than at body.price,too_short at body.ids")]
    [InlineData("public class Thing { public string Name { get; set; } = null!; public required string? Note { get; set; } }", "{}", "missing at body.name,missing at body.note")]
    [InlineData("public record Thing([System.ComponentModel.DataAnnotations.Required] string? Name = null);", "{}", "missing at body.name")]
    [InlineData("public record Thing(string Name);", """{"name":null}""", "string_type at body.name")]
    [InlineData("public record Thing([Field(MaxLength = 1)] Dictionary<string, int> Map);", """{"map":{"a":1,"b":2}}""", "too_long at body.map")]
    public Task Faults_of_a_model_are_all_reported_in_the_order_of_its_members(string types, string body, string errors) => errors.Length == 0
        ? Run(Echo, types).Post("/", body).Answers(200, """{"a":1}""")
        : Run(Echo, types).Post("/", body).Rejects(errors.Split(','));

    [Fact]
    public Task Missing_member_tells_the_object_that_lacks_it() =>
        Run(Echo, "public record Thing(Part Part); public record Part(int A, int B);").Post("/", """{"part":{"a":1}}""").Answers(422,
            """{"detail":[{"type":"missing","loc":["body","part","b"],"msg":"Field required","input":{"a":1}}]}""");

    [Fact]
    public Task Answer_has_the_members_of_the_declared_type_only() =>
        Run("[Get(\"/\")] public static Open Read() => new Secret(1, \"s\");", "public record Open(int Id); public record Secret(int Id, string Password) : Open(Id);").Get("/").Answers(200, """{"id":1}""");

    [Fact]
    public Task More_than_64_members_are_read()
    {
        var members = string.Join(", ", Enumerable.Range(0, 70).Select(number => $"int M{number}"));
        var body = "{" + string.Join(",", Enumerable.Range(0, 69).Select(number => $"\"m{number}\":{number}")) + "}";
        return Run(Echo, $"public record Thing({members});").Post("/", body).Rejects("missing at body.m69");
    }

    [Fact]
    public Task Names_are_snake_case_where_the_assembly_says_so() =>
        Run(
            "[Post(\"/{item_id}\")] public static Thing Make(int itemId, Thing thing, bool isNew) => thing;",
            "public record Thing(string FullName, Kind TheKind); public enum Kind { OnSale }",
            assembly: "[assembly: WireNames(WireNaming.SnakeCase)]").Post("/1?is_new=1", """{"full_name":"a","the_kind":"on_sale"}""").Answers(200, """{"full_name":"a","the_kind":"on_sale"}""");

    [Fact]
    public Task Members_named_like_variables_of_generated_code_and_keywords_work() =>
        Run(Echo, "public record Thing(int Reader, int Errors, int Mark, int Key, int Value, int Class, int Seen, int Start, int From, int Input);")
            .Post("/", """{"reader":1,"errors":2,"mark":3,"key":4,"value":5,"class":6,"seen":7,"start":8,"from":9,"input":10}""")
            .Answers(200, """{"reader":1,"errors":2,"mark":3,"key":4,"value":5,"class":6,"seen":7,"start":8,"from":9,"input":10}""");

    [Fact]
    public Task Types_named_like_those_of_the_runtime_work() =>
        Run("[Post(\"/\")] public static Schema Make(Schema schema, [Query] Task task) => schema;",
            "public record Schema(Operation Operation, List List); public record Operation(int Id); public record List(int Id); public enum Task { A }")
            .Post("/?task=a", """{"operation":{"id":1},"list":{"id":2}}""").Answers(200, """{"operation":{"id":1},"list":{"id":2}}""");

    [Fact]
    public Task Types_of_the_same_name_in_two_namespaces_work() =>
        Run("[Post(\"/\")] public static One.Thing Make(Two.Thing thing) => new(thing.B);", "namespace One { public record Thing(int A); } namespace Two { public record Thing(int B); }")
            .Post("/", """{"b":1}""").Answers(200, """{"a":1}""");

    [Fact]
    public Task Initialiser_runs_for_each_object() =>
        Run(
            "[Post(\"/\")] public static int Make(Thing thing) { thing.Names.Add(\"x\"); return new Thing().Names.Count + thing.Names.Count; }",
            "public class Thing { public List<string> Names { get; init; } = []; }").Post("/", "{}").Answers(200, "1");

    [Theory]
    [InlineData("public record Thing([Field(ValidationAlias = \"in\", SerializationAlias = \"out\")] int N);", """{"in":1}""", """{"out":1}""")]
    [InlineData("public record Thing([Field(Alias = \"both\", ValidationAlias = \"in\")] int N);", """{"in":1}""", """{"both":1}""")]
    [InlineData("public record Thing([Field(ValidationAlias = \"in\")] int N);", """{"in":1}""", """{"n":1}""")]
    [Trait("Feature", "Aliases in models")]
    public Task Aliases_may_differ_between_what_is_read_and_written(string types, string body, string answer) => Run(Echo, types).Post("/", body).Answers(200, answer);

    [Fact]
    [Trait("Feature", "Aliases in models")]
    public Task Errors_name_the_alias_that_is_read() =>
        Run(Echo, "public record Thing([Field(Alias = \"both\", ValidationAlias = \"in\")] int N);").Post("/", """{"both":1}""").Rejects("missing at body.in");

    [Fact]
    [Trait("Feature", "additional properties and extra")]
    public Task Unknown_members_are_skipped_or_refused() =>
        Run(Echo, "[Model(Extra = Extra.Forbid)] public record Thing(int N);").Post("/", """{"n":1,"x":2}""").Answers(422,
            """{"detail":[{"type":"extra_forbidden","loc":["body","x"],"msg":"Extra inputs are not permitted","input":2}]}""");
}
