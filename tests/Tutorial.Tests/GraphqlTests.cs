namespace Tutorial.Tests;

public sealed class GraphqlTests
{
    [Fact]
    [Trait("Feature", "GraphQL")]
    public async Task A_library_answers_queries_and_its_operation_is_documented()
    {
        await using var app = await TutorialHost.StartAsync("graphql_.tutorial001");

        await app.Post("/graphql", """{"query":"{ user { name, age } }"}""").Answers(200, """{"data":{"user":{"name":"Patrick","age":100}}}""");
        Assert.Contains("\"/graphql\":{\"get\":", await (await app.Get("/openapi.json").Sent()).Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }
}
