using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using static Lanner.Generators.Tests.Api;

namespace Lanner.Generators.Tests;

/// <summary>One request with a fault in everything it holds. The parameters stand in another order than their errors have.</summary>
public sealed class ErrorOrderTests
{
    private const string Operations =
        """
        [Post("/{shopId}")] public static void CreateItem(ItemCreate item, [Cookie] int visits, [Header(MinLength = 3)] string xClient, [Query] bool dry, int shopId, [Depends(nameof(Limit))] int limit) { }
        public static int Limit([Query(Le = 100)] int limit = 20) => limit;
        """;

    private const string Types = "public record ItemCreate([Field(MinLength = 1)] string Name, [Field(Gt = 0)] decimal Price);";

    private const string Errors =
        """
        [{"type":"less_than_equal","loc":["query","limit"],"msg":"Input should be less than or equal to 100","input":"101","ctx":{"le":100}},{"type":"int_parsing","loc":["path","shopId"],"msg":"Input should be a valid integer, unable to parse string as an integer","input":"x"},{"type":"bool_parsing","loc":["query","dry"],"msg":"Input should be a valid boolean, unable to interpret input","input":"nö"},{"type":"string_too_short","loc":["header","x-client"],"msg":"String should have at least 3 characters","input":"me","ctx":{"min_length":3}},{"type":"missing","loc":["cookie","visits"],"msg":"Field required","input":null},{"type":"string_too_short","loc":["body","name"],"msg":"String should have at least 1 character","input":"","ctx":{"min_length":1}},{"type":"greater_than","loc":["body","price"],"msg":"Input should be greater than 0","input":"-1","ctx":{"gt":0}}]
        """;

    [Theory]
    [InlineData("Development")]
    [InlineData("Production")]
    public Task Errors_of_dependencies_path_query_header_cookie_and_body_come_at_once_and_in_this_order(string environment) =>
        Request(Run(Operations, Types, environment: environment)).Answers(422, $$"""{"detail":{{Errors}}}""");

    [Theory]
    [InlineData("Development")]
    [InlineData("Production")]
    public Task Problem_details_hold_the_same_errors(string environment) =>
        Request(RunWithProblemDetails(environment))
            .Answers(422, $$"""{"type":"about:blank","title":"Unprocessable Entity","status":422,"errors":{{Errors}}}""");

    [Fact]
    public async Task The_document_describes_the_form_of_the_errors()
    {
        Assert.Equal(("application/json", "#/components/schemas/HTTPValidationError"), await DocumentedErrors(Run(Operations, Types)));
        Assert.Equal(("application/problem+json", "#/components/schemas/ValidationProblemDetails"), await DocumentedErrors(RunWithProblemDetails()));
    }

    private static Api RunWithProblemDetails(string environment = "Production") => Run(
        Operations,
        Types,
        services: services => services.Configure<LannerOptions>(options => options.ErrorFormat = ErrorFormat.ProblemDetails),
        environment: environment);

    private static Exchange Request(Api api) => api.Post("/x?limit=101&dry=n%C3%B6", """{"name":"","price":"-1"}""", ("X-Client", "me"));

    private static async Task<(string MediaType, string? Schema)> DocumentedErrors(Api api)
    {
        var (_, body) = await api.Get("/openapi.json").Sent();
        using var document = JsonDocument.Parse(body);
        var content = document.RootElement.GetProperty("paths").GetProperty("/{shopId}").GetProperty("post")
            .GetProperty("responses").GetProperty("422").GetProperty("content").EnumerateObject().Single();
        return (content.Name, content.Value.GetProperty("schema").GetProperty("$ref").GetString());
    }
}
