using System.Text.Json;
using GraphQL;
using GraphQL.SystemTextJson;
using GraphQL.Types;
using Lanner;

namespace Tutorial.Graphql.Tutorial001;

[TutorialApp("graphql_.tutorial001")]
public static class App
{
    public static WebApplication Create(WebApplicationBuilder builder)
    {
        builder.AddLanner();
        var app = builder.Build();
        app.IncludeRouter<GraphqlRouter>("/graphql");
        return app;
    }
}

public sealed class User
{
    public string Name => "Patrick";

    public int Age => 100;
}

public sealed class Query
{
    public User User() => new();
}

[Router]
public sealed partial class GraphqlRouter
{
    private static readonly Schema Schema = Schema.For(
        "type User { name: String! age: Int! } type Query { user: User! }", schema => schema.Types.Include<Query>());

    [Get("", ResponseDescription = "The GraphiQL integrated development environment.")]
    [Response(404, Description = "Not found if GraphiQL or query via GET are not enabled.")]
    public static IResult HandleHttpGet() => Results.NotFound();

    [Post("")]
    public static async Task<IResult> HandleHttpPost(HttpRequest request)
    {
        var serializer = new GraphQLSerializer();
        GraphQL.Transport.GraphQLRequest? query;
        try
        {
            query = await serializer.ReadAsync<GraphQL.Transport.GraphQLRequest>(request.Body, request.HttpContext.RequestAborted);
        }
        catch (JsonException)
        {
            throw new HttpException(400, "Unable to parse request body as JSON");
        }

        var result = await new DocumentExecuter().ExecuteAsync(options =>
        {
            options.Schema = Schema;
            options.Query = query?.Query;
            options.Variables = query?.Variables;
        });
        return Results.Text(serializer.Serialize(result), "application/json");
    }
}
