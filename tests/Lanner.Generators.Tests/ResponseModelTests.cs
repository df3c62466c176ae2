using static Lanner.Generators.Tests.Api;

namespace Lanner.Generators.Tests;

public sealed class ResponseModelTests
{
    private const string Types =
        """
        public record Part([Field(Ge = 0)] int Size, string? Note = null, string Kind = "old");
        public record Item(string Name, Part Part, Dictionary<string, int?>? Notes = null);
        public record Area(int Width, int Height) { public int Size => Width * Height; }
        """;

    [Theory]
    [InlineData("Exclude.Nulls", """{"name":"a","part":{"size":1,"kind":"old"},"notes":{"x":null}}""")]
    [InlineData("Exclude.Defaults", """{"name":"a","part":{"size":1},"notes":{"x":null}}""")]
    [InlineData("Exclude.Nothing", """{"name":"a","part":{"size":1,"note":null,"kind":"old"},"notes":{"x":null}}""")]
    [Trait("Feature", "exclude_unset, exclude_defaults, exclude_none")]
    public Task Nulls_and_defaults_of_models_are_left_out_and_keys_of_dictionaries_stay(string exclude, string body) =>
        Run($"[Get(\"/\", ResponseExclude = {exclude})] public static Item Read() => new(\"a\", new(1), new() {{ [\"x\"] = null }});", Types).Get("/").Answers(200, body);

    [Theory]
    [InlineData("ResponseInclude = [\"Part.Size\"]", """[{"part":{"size":1}}]""")]
    [InlineData("ResponseOmit = [\"Part.Note\", \"Notes\"]", """[{"name":"a","part":{"size":1,"kind":"old"}}]""")]
    [Trait("Feature", "include and exclude")]
    public Task Members_of_members_are_named_by_paths(string setting, string body) =>
        Run($"[Get(\"/\", {setting})] public static List<Item> Read() => [new(\"a\", new(1))];", Types).Get("/").Answers(200, body);

    [Theory]
    [InlineData("new { size = 1, unknown = 2 }", 200, """{"size":1,"note":null,"kind":"old"}""")]
    [InlineData("new { size = -1 }", 500, "Internal Server Error")]
    [InlineData("new { note = \"a\" }", 500, "Internal Server Error")]
    [InlineData("null!", 500, "Internal Server Error")]
    [Trait("Feature", "Response validation error")]
    public Task What_does_not_fit_the_response_model_is_a_server_error(string value, int status, string body) =>
        Run($"[Get(\"/\", ResponseModel = typeof(Part))] public static object Read() => {value};", Types).Get("/").Answers(status, body);

    [Fact]
    [Trait("Feature", "Computed fields")]
    [Trait("Feature", "Separate input and output schemas")]
    public async Task Property_without_a_setter_is_in_answers_only()
    {
        var api = Run("[Post(\"/\")] public static Area Make(Area area) => area;", Types);
        await api.Post("/", """{"width":2,"height":3}""").Answers(200, """{"width":2,"height":3,"size":6}""");
        var schemas = (await api.Document())["components"]!["schemas"]!;
        Assert.Null(schemas["Area-Input"]!["properties"]!["size"]);
        Assert.Equal("""{"type":"integer","title":"Size","readOnly":true}""", schemas["Area-Output"]!["properties"]!["size"]!.ToJsonString());
        var single = Run("[Post(\"/\")] public static Area Make(Area area) => area;", Types,
            services: services => Microsoft.Extensions.DependencyInjection.OptionsServiceCollectionExtensions.Configure<LannerOptions>(services, api => api.SeparateInputOutputSchemas = false));
        Assert.NotNull((await single.Document())["components"]!["schemas"]!["Area"]);
    }

    [Fact]
    [Trait("Feature", "Response description")]
    public async Task Description_of_the_answer_is_documented()
    {
        var document = await Run("[Get(\"/\", ResponseDescription = \"The item\")] public static int Read() => 1;").Document();
        Assert.Equal("The item", document["paths"]!["/"]!["get"]!["responses"]!["200"]!["description"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("[Get(\"/\")]", "text/html")]
    [InlineData("[Get(\"/\", MediaType = \"text/plain\")]", "text/plain")]
    [Trait("Feature", "Default response class")]
    public async Task Nearest_media_type_holds(string verb, string mediaType)
    {
        var api = Run($"{verb} public static string Read() => \"a\";", attribute: "[Router(MediaType = \"text/html\")]");
        await api.Get("/").Answers(200, "a");
        Assert.NotNull((await api.Document())["paths"]!["/"]!["get"]!["responses"]!["200"]!["content"]![mediaType]);
    }

    [Fact]
    [Trait("Feature", "No model: encoder rules")]
    [Trait("Feature", "jsonable_encoder")]
    public Task Values_outside_models_have_the_forms_of_the_encoder() =>
        Run("[Get(\"/\")] public static object Read() => new { after = TimeSpan.FromSeconds(90), price = 1.5m, part = new Part(1) };", Types)
            .Get("/").Answers(200, """{"after":90.0,"price":1.5,"part":{"size":1,"note":null,"kind":"old"}}""");
}
