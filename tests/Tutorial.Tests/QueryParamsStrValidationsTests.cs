namespace Tutorial.Tests;

public sealed class QueryParamsStrValidationsTests
{
    private const string Items = """{"items":[{"item_id":"Foo"},{"item_id":"Bar"}]""";

    [Theory]
    [InlineData("001", "", 200, "}")]
    [InlineData("001", "?q=query", 200, ",\"q\":\"query\"}")]
    [InlineData("003", "?q=012345678901234567890123456789012345678901234567890123456789", 422, """{"detail":[{"type":"string_too_long","loc":["query","q"],"msg":"String should have at most 50 characters","input":"012345678901234567890123456789012345678901234567890123456789","ctx":{"max_length":50}}]}""")]
    [InlineData("003", "?q=%C3%A4%C3%B6", 422, """{"detail":[{"type":"string_too_short","loc":["query","q"],"msg":"String should have at least 3 characters","input":"äö","ctx":{"min_length":3}}]}""")]
    [InlineData("003", "?q=%F0%9F%98%80%F0%9F%98%80%F0%9F%98%80", 200, ",\"q\":\"😀😀😀\"}")]
    [InlineData("004", "?q=fixedquery", 200, ",\"q\":\"fixedquery\"}")]
    [InlineData("004", "?q=nonregexquery", 422, """{"detail":[{"type":"string_pattern_mismatch","loc":["query","q"],"msg":"String should match pattern '^fixedquery$'","input":"nonregexquery","ctx":{"pattern":"^fixedquery$"}}]}""")]
    [InlineData("005", "", 200, ",\"q\":\"fixedquery\"}")]
    [InlineData("006", "", 422, """{"detail":[{"type":"missing","loc":["query","q"],"msg":"Field required","input":null}]}""")]
    [InlineData("006c", "", 422, """{"detail":[{"type":"missing","loc":["query","q"],"msg":"Field required","input":null}]}""")]
    [Trait("Feature", "String constraints")]
    public async Task Text_is_checked(string number, string query, int status, string answer)
    {
        await using var app = await TutorialHost.StartAsync("query_params_str_validations.tutorial" + number);

        await app.Get("/items/" + query).Answers(status, status == 200 ? Items + answer : answer);
    }

    [Fact]
    [Trait("Feature", "Metadata: title, description, alias, deprecated")]
    public async Task Parameter_tells_of_itself_in_the_document()
    {
        await using var app = await TutorialHost.StartAsync("query_params_str_validations.tutorial010");

        await app.Get("/items/?item-query=fixedquery").Answers(200, Items + ",\"q\":\"fixedquery\"}");
        await app.Get("/items/?item-query=no").Answers(422,
            """{"detail":[{"type":"string_too_short","loc":["query","item-query"],"msg":"String should have at least 3 characters","input":"no","ctx":{"min_length":3}}]}""");
        const string Text = "Query string for the items to search in the database that have a good match";
        Assert.Equal(
            $$"""[{"name":"item-query","in":"query","required":false,"schema":{"anyOf":[{"type":"string","maxLength":50,"minLength":3,"pattern":"^fixedquery$"},{"type":"null"}],"title":"Query string","description":"{{Text}}","deprecated":true},"description":"{{Text}}","deprecated":true}]""",
            await app.DocumentedAsync("paths", "/items/", "get", "parameters"));
    }

    [Theory]
    [InlineData("011", "", """{"q":null}""", """{"anyOf":[{"items":{"type":"string"},"type":"array"},{"type":"null"}],"title":"Q"}""")]
    [InlineData("011", "?q=foo&q=bar", """{"q":["foo","bar"]}""", null)]
    [InlineData("012", "", """{"q":["foo","bar"]}""", """{"items":{"type":"string"},"type":"array","title":"Q","default":["foo","bar"]}""")]
    [InlineData("012", "?q=baz", """{"q":["baz"]}""", null)]
    [InlineData("013", "?q=1&q=2", """{"q":["1","2"]}""", """{"items":{},"type":"array","title":"Q","default":[]}""")]
    [Trait("Feature", "List query")]
    public async Task Repeated_parameter_is_a_list(string number, string query, string answer, string? schema)
    {
        await using var app = await TutorialHost.StartAsync("query_params_str_validations.tutorial" + number);

        await app.Get("/items/" + query).Answers(200, answer);
        if (schema is not null)
        {
            Assert.Equal($$"""[{"name":"q","in":"query","required":false,"schema":{{schema}}}]""", await app.DocumentedAsync("paths", "/items/", "get", "parameters"));
        }
    }

    [Fact]
    [Trait("Feature", "Hidden parameter")]
    public async Task Hidden_parameter_is_read_and_not_documented()
    {
        await using var app = await TutorialHost.StartAsync("query_params_str_validations.tutorial014");

        await app.Get("/items/?hidden_query=somevalue").Answers(200, """{"hidden_query":"somevalue"}""");
        await app.Get("/items/").Answers(200, """{"hidden_query":"Not found"}""");
        Assert.DoesNotContain("parameters", await app.DocumentedAsync("paths", "/items/", "get"), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Feature", "Custom validator on a parameter")]
    public async Task Rule_of_ones_own_is_checked()
    {
        await using var app = await TutorialHost.StartAsync("query_params_str_validations.tutorial015");

        await app.Get("/items/?id=isbn-9781439512982").Answers(200, """{"id":"isbn-9781439512982","name":"Isaac Asimov: The Complete Stories, Vol. 2"}""");
        await app.Get("/items/?id=wrong-yes").Answers(422,
            """{"detail":[{"type":"value_error","loc":["query","id"],"msg":"Value error, Invalid ID format, it must start with \"isbn-\" or \"imdb-\"","input":"wrong-yes","ctx":{"error":{}}}]}""");
    }
}
