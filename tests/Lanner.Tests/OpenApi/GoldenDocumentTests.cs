using Lanner.Runtime;

namespace Lanner.Tests.OpenApi;

public sealed class GoldenDocumentTests
{
    private static readonly Operation ReadItems = new()
    {
        Name = "ReadItems",
        Methods = ["GET"],
        Path = "/",
        Pattern = "/",
        Handler = (_, _) => Task.CompletedTask,
        DeclaredAs = "ItemsRouter.ReadItems",
        Summary = "Read Items",
        HasInput = true,
        Parameters = () =>
        [
            new() { Name = "x-token", In = ParameterSource.Header, Required = true, Schema = SampleModels.Text("X-Token") },
            new()
            {
                Name = "limit",
                In = ParameterSource.Query,
                Schema = SampleModels.Integer("Limit") with { MinimumJson = "1", MaximumJson = "100", DefaultJson = "20" },
                Description = "How many.",
            },
        ],
        Response = () => new Schema { Type = "array", Items = SampleModels.Address(SchemaMode.Output) },
    };

    private static readonly Operation CreateItem = new()
    {
        Name = "CreateItem",
        Methods = ["POST"],
        Path = "/{kind:int}",
        Pattern = "/{kind:int}",
        Handler = (_, _) => Task.CompletedTask,
        DeclaredAs = "ItemsRouter.CreateItem",
        StatusCode = 201,
        Tags = ["write"],
        Summary = "Create Item",
        Description = "Größe zählt.",
        Deprecated = true,
        HasInput = true,
        Parameters = () => [new() { Name = "kind", In = ParameterSource.Path, Required = true, Schema = SampleModels.Integer("Kind") }],
        Body = () => new BodyDescription { Required = true, Schema = SampleModels.Address(SchemaMode.Input) },
        Response = () => SampleModels.Address(SchemaMode.Output),
        Responses = [new ResponseDescription("409"), new ResponseDescription("404") { Description = "No such kind", Schema = () => new Schema { Type = "string" } }],
    };

    [Fact]
    public void Document_follows_fastapis_conventions_to_the_byte()
    {
        var options = SampleDocument.Options();
        options.Description = "Sells <things>.";
        options.Contact = new OpenApiContact("Ann", Email: "ann@example.com");
        options.License = new OpenApiLicense("MIT", Identifier: "MIT");
        options.Servers.Add(new OpenApiServer("https://shop.example", "Production"));
        options.Tags.Add(new OpenApiTag("items", "What is sold"));
        var router = new RouterDescription { Name = "ItemsRouter", Prefix = "/items", Tags = ["items"], Operations = [ReadItems, CreateItem] };

        var text = SampleDocument.Text(options, new RouterInclusion(typeof(SampleDocument), router, "/v1", ["all"]));

        Assert.Equal(Expected.ReplaceLineEndings("").Replace("  ", "", StringComparison.Ordinal), text);
    }

    [Fact]
    public void Same_declarations_give_the_same_bytes()
    {
        var inclusion = new RouterInclusion(typeof(SampleDocument), SampleDocument.Router(ReadItems, CreateItem), "", []);

        Assert.Equal(SampleDocument.Text(SampleDocument.Options(), inclusion), SampleDocument.Text(SampleDocument.Options(), inclusion));
    }

    [Fact]
    public void Document_without_operations_has_paths_but_no_components()
    {
        Assert.Equal("""{"openapi":"3.1.0","info":{"title":"Shop","version":"1.0"},"paths":{}}""", SampleDocument.Text(SampleDocument.Options()));
    }

    // Two spaces are layout of this test only.
    private const string Expected = """
        {"openapi":"3.1.0",
        "info":{"title":"Shop","description":"Sells <things>.","contact":{"name":"Ann","email":"ann@example.com"},"license":{"name":"MIT","identifier":"MIT"},"version":"1.0"},
        "servers":[{"url":"https://shop.example","description":"Production"}],
        "paths":{
          "/v1/items/":{"get":{"tags":["all","items"],"summary":"Read Items","operationId":"readItems",
            "parameters":[
              {"name":"limit","in":"query","required":false,"schema":{"type":"integer","maximum":100,"minimum":1,"title":"Limit","description":"How many.","default":20},"description":"How many."},
              {"name":"x-token","in":"header","required":true,"schema":{"type":"string","title":"X-Token"}}],
            "responses":{
              "200":{"description":"Successful Response","content":{"application/json":{"schema":{"items":{"$ref":"#/components/schemas/Address"},"type":"array","title":"Response Read Items"}}}},
              "422":{"description":"Validation Error","content":{"application/json":{"schema":{"$ref":"#/components/schemas/HTTPValidationError"}}}}}}},
          "/v1/items/{kind}":{"post":{"tags":["all","items","write"],"summary":"Create Item","description":"Größe zählt.","operationId":"createItem",
            "parameters":[{"name":"kind","in":"path","required":true,"schema":{"type":"integer","title":"Kind"}}],
            "requestBody":{"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Address"}}},"required":true},
            "responses":{
              "201":{"description":"Successful Response","content":{"application/json":{"schema":{"$ref":"#/components/schemas/Address"}}}},
              "409":{"description":"Conflict"},
              "404":{"description":"No such kind","content":{"application/json":{"schema":{"type":"string","title":"Response 404 Create Item"}}}},
              "422":{"description":"Validation Error","content":{"application/json":{"schema":{"$ref":"#/components/schemas/HTTPValidationError"}}}}},
            "deprecated":true}}},
        "components":{"schemas":{
          "Address":{"properties":{"street":{"type":"string","title":"Street"}},"type":"object","required":["street"],"title":"Address"},
          "HTTPValidationError":{"properties":{"detail":{"items":{"$ref":"#/components/schemas/ValidationError"},"type":"array","title":"Detail"}},"type":"object","title":"HTTPValidationError"},
          "ValidationError":{"properties":{
            "loc":{"items":{"anyOf":[{"type":"string"},{"type":"integer"}]},"type":"array","title":"Location"},
            "msg":{"type":"string","title":"Message"},
            "type":{"type":"string","title":"Error Type"},
            "input":{"title":"Input"},
            "ctx":{"type":"object","title":"Context"}},"type":"object","required":["loc","msg","type"],"title":"ValidationError"}}},
        "tags":[{"name":"items","description":"What is sold"}]}
        """;
}
