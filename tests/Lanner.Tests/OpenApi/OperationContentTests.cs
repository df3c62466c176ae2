using System.Text.Json.Nodes;
using Lanner.Runtime;

namespace Lanner.Tests.OpenApi;

public sealed class OperationContentTests
{
    private static readonly BodyDescription EmbeddedBody = new()
    {
        Required = true,
        IsEmbedded = true,
        Schema = new Schema { Type = "object", Properties = [new("item", SampleModels.Address(SchemaMode.Input), Required: true)] },
    };

    [Fact]
    public void Embedded_body_is_a_component_named_after_the_operation()
    {
        var document = SampleDocument.Of(Operation("POST", body: EmbeddedBody));

        Assert.Equal("#/components/schemas/Body_updateItem", (string?)Described(document, "post")["requestBody"]!["content"]!["application/json"]!["schema"]!["$ref"]);
        Assert.Equal(
            """{"properties":{"item":{"$ref":"#/components/schemas/Address"}},"type":"object","required":["item"],"title":"Body_updateItem"}""",
            document["components"]!["schemas"]!["Body_updateItem"]!.ToJsonString());
    }

    [Theory]
    [InlineData("OPTIONS")]
    [InlineData("TRACE")]
    public void Methods_without_a_body_describe_none(string method)
    {
        Assert.Null(Described(SampleDocument.Of(Operation(method, body: EmbeddedBody)), method.ToLowerInvariant())["requestBody"]);
    }

    [Fact]
    public void Operation_without_input_has_no_422()
    {
        var document = SampleDocument.Of(Operation("GET", hasInput: false));

        Assert.Equal(["200"], Statuses(document, "get"));
        Assert.Null(document["components"]);
    }

    [Fact]
    public void Own_422_replaces_the_automatic_one()
    {
        var document = SampleDocument.Of(Operation("GET", responses: [new ResponseDescription("422") { Description = "Mine" }]));

        Assert.Equal("Mine", (string?)Described(document, "get")["responses"]!["422"]!["description"]);
        Assert.Null(document["components"]);
    }

    [Fact]
    public void Problem_details_mode_describes_problems()
    {
        var options = SampleDocument.Options();
        options.ErrorFormat = ErrorFormat.ProblemDetails;
        var router = SampleDocument.Router(Operation("GET", responses: [new ResponseDescription("404")]));
        var document = SampleDocument.Of(options, new RouterInclusion(typeof(SampleDocument), router, "", []));
        var responses = Described(document, "get")["responses"]!;

        Assert.Equal("#/components/schemas/ValidationProblemDetails", (string?)responses["422"]!["content"]!["application/problem+json"]!["schema"]!["$ref"]);
        Assert.Equal("#/components/schemas/ProblemDetails", (string?)responses["404"]!["content"]!["application/problem+json"]!["schema"]!["$ref"]);
        Assert.Equal(["ProblemDetails", "ValidationError", "ValidationProblemDetails"], SampleDocument.ComponentNames(document));
    }

    [Theory]
    [InlineData(204)]
    [InlineData(205)]
    [InlineData(304)]
    public void Statuses_without_a_body_have_no_content(int status)
    {
        var document = SampleDocument.Of(Operation("GET", status: status));

        Assert.Equal("""{"description":"Successful Response"}""", Described(document, "get")["responses"]![$"{status}"]!.ToJsonString());
    }

    [Fact]
    public void Undescribed_answer_is_the_empty_schema()
    {
        Assert.Equal(
            """{"application/json":{"schema":{}}}""",
            Described(SampleDocument.Of(Operation("GET")), "get")["responses"]!["200"]!["content"]!.ToJsonString());
    }

    [Fact]
    public void Operations_answers_replace_those_of_the_router()
    {
        var router = new RouterDescription
        {
            Name = "ItemsRouter",
            Responses = [new ResponseDescription("404") { Description = "router" }, new ResponseDescription("409")],
            Operations = [Operation("GET", hasInput: false, responses: [new ResponseDescription("404") { Description = "operation" }])],
        };
        var document = SampleDocument.Of(SampleDocument.Options(), new RouterInclusion(typeof(SampleDocument), router, "/items", []));

        Assert.Equal(["200", "404", "409"], Statuses(document, "get"));
        Assert.Equal("operation", (string?)Described(document, "get")["responses"]!["404"]!["description"]);
    }

    [Fact]
    public void Parameters_are_merged_by_name_and_place_and_hidden_ones_left_out()
    {
        var document = SampleDocument.Of(Operation("GET", parameters:
        [
            new() { Name = "q", In = ParameterSource.Query, Schema = SampleModels.Text("Q"), Required = true },
            new() { Name = "hidden", In = ParameterSource.Query, Schema = SampleModels.Text("Hidden"), IncludeInSchema = false },
            new() { Name = "id", In = ParameterSource.Cookie, Schema = SampleModels.Text("Id"), Deprecated = true },
            new() { Name = "id", In = ParameterSource.Path, Schema = SampleModels.Text("Id"), Required = true },
            new() { Name = "q", In = ParameterSource.Query, Schema = SampleModels.Text("Q") },
        ]));

        Assert.Equal(
            """[{"name":"id","in":"path","required":true,"schema":{"type":"string","title":"Id"}},""" +
            """{"name":"q","in":"query","required":true,"schema":{"type":"string","title":"Q"}},""" +
            """{"name":"id","in":"cookie","required":false,"schema":{"type":"string","title":"Id","deprecated":true},"deprecated":true}]""",
            Described(document, "get")["parameters"]!.ToJsonString());
    }

    [Theory]
    [InlineData("Response read_items_items__get", "Response Read Items Items  Get")]
    [InlineData("Response 404 readItem2a", "Response 404 Read Item2A")]
    public void Titles_are_made_as_python_makes_them(string name, string title)
    {
        Assert.Equal(title, TitleCase.Of(name));
    }

    private static Operation Operation(
        string method,
        bool hasInput = true,
        int status = 200,
        BodyDescription? body = null,
        ResponseDescription[]? responses = null,
        ParameterDescription[]? parameters = null) => new()
        {
            Name = "UpdateItem",
            Methods = [method],
            Path = "",
            Pattern = "",
            Handler = (_, _) => Task.CompletedTask,
            DeclaredAs = "ItemsRouter.UpdateItem",
            StatusCode = status,
            HasInput = hasInput,
            Body = body is null ? null : () => body,
            Parameters = parameters is null ? null : () => parameters,
            Response = () => Schema.Any,
            Responses = responses ?? [],
        };

    private static JsonNode Described(JsonNode document, string method) => document["paths"]!["/items"]![method]!;

    private static IEnumerable<string> Statuses(JsonNode document, string method) =>
        Described(document, method)["responses"]!.AsObject().Select(response => response.Key);
}
