using System.Text.Json.Nodes;
using static Lanner.Generators.Tests.Api;

namespace Lanner.Generators.Tests;

/// <summary>Webhooks, callbacks, and what attributes add to the document.</summary>
public sealed class DescribedRequestsTests
{
    private const string Models = "public record Invoice(string Id); public record Receipt(bool Ok);";

    [Fact]
    [Trait("Feature", "Callbacks")]
    public async Task Callbacks_stand_below_their_operation()
    {
        var document = await DocumentOf(
            "[Post(\"/\"), Callback<IInvoiceEvents>] public static int Make(Invoice invoice) => 1;",
            "[Callbacks] public partial interface IInvoiceEvents { [Post(\"{$request.query.callbackUrl}/invoices/{$request.body#/id}\")] Receipt InvoicePaid(Invoice body); }");

        var callback = document["paths"]!["/"]!["post"]!["callbacks"]!["invoicePaid"]!["{$request.query.callbackUrl}/invoices/{$request.body#/id}"]!["post"]!;
        Assert.Equal("invoicePaid", (string?)callback["operationId"]);
        Assert.Equal("Invoice Paid", (string?)callback["summary"]);
        Assert.Equal("#/components/schemas/Invoice", (string?)callback["requestBody"]!["content"]!["application/json"]!["schema"]!["$ref"]);
        Assert.Equal("#/components/schemas/Receipt", (string?)callback["responses"]!["200"]!["content"]!["application/json"]!["schema"]!["$ref"]);
        Assert.NotNull(callback["responses"]!["422"]);
        Assert.NotNull(document["components"]!["schemas"]!["Receipt"]);
    }

    [Fact]
    [Trait("Feature", "Callbacks")]
    public async Task Callbacks_of_a_router_are_callbacks_of_each_operation_under_ids_of_their_own()
    {
        var document = await DocumentOf(
            "[Get(\"/a\")] public static int A() => 1; [Get(\"/b\")] public static int B() => 1;",
            "[Callbacks] public partial interface IEvents { [Post(\"{$request.query.url}\")] void Done(); }",
            "[Router, Callback<IEvents>]");

        Assert.Equal("aDone", (string?)document["paths"]!["/a"]!["get"]!["callbacks"]!["done"]!["{$request.query.url}"]!["post"]!["operationId"]);
        Assert.Equal("bDone", (string?)document["paths"]!["/b"]!["get"]!["callbacks"]!["done"]!["{$request.query.url}"]!["post"]!["operationId"]);
    }

    [Fact]
    [Trait("Feature", "Webhooks")]
    public async Task Webhooks_stand_beside_the_paths_under_their_names()
    {
        var document = await DocumentOf(
            "[Get(\"/\")] public static int Read() => 1;",
            "/// <summary>Asks.</summary>\n[Webhooks] public partial interface IEvents { /// <summary>Somebody paid.</summary>\n[Post(\"new-invoice\")] void NewInvoice(Invoice body, [Header] string? xToken = null); }");

        var webhook = document["webhooks"]!["new-invoice"]!["post"]!;
        Assert.Equal(["openapi", "info", "paths", "webhooks", "components"], document.AsObject().Select(member => member.Key));
        Assert.Equal("Somebody paid.", (string?)webhook["summary"]);
        Assert.Equal("x-token", (string?)webhook["parameters"]![0]!["name"]);
        Assert.NotNull(document["components"]!["schemas"]!["Invoice"]);
        await Run("[Get(\"/\")] public static int Read() => 1;", Models + "[Webhooks] public partial interface IEvents { [Post(\"new-invoice\")] void NewInvoice(); }")
            .Post("/new-invoice", "").Answers(404, """{"detail":"Not Found"}""");
    }

    [Fact]
    [Trait("Feature", "Webhooks")]
    public async Task Webhook_with_the_id_of_an_operation_stops_the_start() =>
        Assert.Contains("'read': ItemsRouter.Read (GET /), IEvents.Read (POST event)", (await Assert.ThrowsAsync<InvalidOperationException>(() =>
            Run("[Get(\"/\")] public static int Read() => 1;", "[Webhooks] public partial interface IEvents { [Post(\"event\")] void Read(); }").Get("/").Sent())).Message);

    [Fact]
    [Trait("Feature", "openapi_extra")]
    public async Task Extras_merge_objects_join_arrays_and_replace_the_rest()
    {
        var document = await DocumentOf(
            """"
            [Get("/", Tags = ["a"]), OpenApiExtra("""{"tags": ["b"], "summary": "Mine", "x-operation": {"é": "<&>"}, "responses": {"200": {"x-answer": 1}}}""")]
            public static int Read(int q) => q;
            """",
            attribute: """"[Router, OpenApiExtra("""{"x-router": [null]}""")]"""");

        var operation = document["paths"]!["/"]!["get"]!;
        Assert.Equal("""["a","b"]""", operation["tags"]!.ToJsonString());
        Assert.Equal("Mine", (string?)operation["summary"]);
        Assert.Equal("<&>", (string?)operation["x-operation"]!["é"]);
        Assert.Equal("[null]", operation["x-router"]!.ToJsonString());
        Assert.Equal("Successful Response", (string?)operation["responses"]!["200"]!["description"]);
        Assert.Equal(1, (int?)operation["responses"]!["200"]!["x-answer"]);
    }

    [Fact]
    [Trait("Feature", "Custom field schema")]
    public async Task Schema_of_a_model_a_member_and_a_parameter_can_be_added_to_or_replaced()
    {
        var document = await DocumentOf(
            """"[Post("/")] public static Thing Make(Thing thing, [SchemaExtra("""{"x-unit": "EUR", "title": "Price"}""")] int q = 3) => thing;"""",
            """"
            [SchemaExtra("""{"x-something-internal": {"level": 4}}""")]
            public record Thing(string Name, [SchemaExtra("""{"type": ["string", "null"]}""", Replace = true)] string? Description = null, [SchemaExtra("""{"x-of": 1}""")] Invoice? Last = null);
            """");

        var thing = document["components"]!["schemas"]!["Thing"]!;
        Assert.Equal("""{"level":4}""", thing["x-something-internal"]!.ToJsonString());
        Assert.Equal("""{"title":"Description","type":["string","null"]}""", thing["properties"]!["description"]!.ToJsonString());
        Assert.Equal(1, (int?)thing["properties"]!["last"]!["x-of"]);
        Assert.Equal("""{"type":"integer","title":"Price","default":3,"x-unit":"EUR"}""", document["paths"]!["/"]!["post"]!["parameters"]![0]!["schema"]!.ToJsonString());
    }

    [Fact]
    [Trait("Feature", "Same-named models")]
    public async Task Models_of_one_name_in_two_namespaces_get_their_whole_names()
    {
        var document = await DocumentOf(
            "[Post(\"/a\")] public static A.Item ReadA(A.Item item) => item; [Post(\"/b\")] public static B.Item ReadB(B.Item item) => item;",
            "namespace A { public record Item(int Id); } namespace B { public record Item(string Name); }");

        var names = document["components"]!["schemas"]!.AsObject().Select(schema => schema.Key);
        Assert.Equal(["HTTPValidationError", "Shop__A__Item", "Shop__B__Item", "ValidationError"], names);
    }

    [Fact]
    [Trait("Feature", "Same-named models")]
    public async Task Bodies_of_several_parameters_are_named_after_their_operation()
    {
        var document = await DocumentOf(
            "[Post(\"/a\")] public static int ComputeA([Body] int a, [Body] string b) => a; [Post(\"/b\")] public static int ComputeB([Body] int a, [Body] string b) => a;");

        Assert.Equal(["Body_computeA", "Body_computeB", "HTTPValidationError", "ValidationError"], document["components"]!["schemas"]!.AsObject().Select(schema => schema.Key));
    }

    [Fact]
    [Trait("Feature", "operation_id and unique ids")]
    public async Task Rule_for_ids_sees_the_name_on_the_wire()
    {
        var (_, body) = await Run("[Get(\"/\", Tags = [\"items\"])] public static int ReadItems() => 1;", assembly: "[assembly: WireNames(WireNaming.SnakeCase)]",
            services: services => services.AddLanner(api => api.OperationIds = operation => $"{operation.Tags[0]}-{operation.Name}")).Get("/openapi.json").Sent();

        Assert.Contains("\"operationId\":\"items-read_items\"", body);
    }

    private static async Task<JsonNode> DocumentOf(string operations, string types = "", string attribute = "[Router]")
    {
        var (status, body) = await Run(operations, Models + types, attribute).Get("/openapi.json").Sent();
        Assert.Equal(200, status);
        return JsonNode.Parse(body)!;
    }
}
