using Lanner.Runtime;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Lanner.Tests.Platform;

/// <summary>Results of the platform that an operation returns have the form of models; the same results of plain endpoints have the platform's.</summary>
public sealed class OperationJsonTests
{
    [Theory]
    [InlineData("/ok")]
    [InlineData("/json")]
    [InlineData("/created")]
    [InlineData("/nested")]
    [InlineData("/prepared")]
    [InlineData("/own")]
    public async Task Results_of_operations_write_models(string path)
    {
        await using var api = await StartAsync();

        Assert.Equal("\"coin of 2\"", (await api.SendAsync("GET", path)).Body);
        Assert.Equal("""{"value":2}""", (await api.SendAsync("GET", "/plain" + path)).Body);
    }

    [Fact]
    public async Task Details_of_exceptions_and_handlers_write_models()
    {
        await using var api = await StartAsync();

        Assert.Equal((409, "application/json", """{"detail":"coin of 2"}"""), await api.SendAsync("GET", "/detail"));
        Assert.Equal((400, "application/json; charset=utf-8", "\"coin of 2\""), await api.SendAsync("GET", "/handled"));
    }

    [Fact]
    public async Task A_result_finds_all_other_services_of_the_request_and_they_are_restored()
    {
        await using var api = await StartAsync();

        Assert.Equal((200, "text/plain; charset=utf-8", "keyed, scoped True, restored True"), await api.SendAsync("GET", "/services"));
    }

    private static Task<ServedApi> StartAsync() => ServedApi.StartAsync(
        app =>
        {
            app.IncludeRouter<Router>();
            foreach (var (name, result) in Results())
                app.MapGet($"/plain/{name}", () => result);
        },
        options => options.OnException<NotSupportedException>((_, _) => TypedResults.BadRequest(new Coin(2))),
        services => services.AddKeyedSingleton("key", "keyed").AddScoped<Scoped>());

    private static Dictionary<string, IResult> Results() => new()
    {
        ["ok"] = TypedResults.Ok(new Coin(2)),
        ["json"] = TypedResults.Json(new Coin(2)),
        ["created"] = TypedResults.Created("/x", new Coin(2)),
        ["nested"] = (Microsoft.AspNetCore.Http.HttpResults.Results<Microsoft.AspNetCore.Http.HttpResults.Ok<Coin>, Microsoft.AspNetCore.Http.HttpResults.NotFound>)TypedResults.Ok(new Coin(2)),
        ["prepared"] = TypedResults.Ok(new Coin(2)),
        ["own"] = new OwnResult(),
    };

    private sealed class Scoped;

    private sealed class OwnResult : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext) => httpContext.Response.WriteAsJsonAsync(new Coin(2), httpContext.RequestAborted);
    }

    private sealed class ServicesResult(Scoped scoped) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext) => httpContext.Response.WriteAsync(
            $"{httpContext.RequestServices.GetRequiredKeyedService<string>("key")}, scoped {httpContext.RequestServices.GetRequiredService<Scoped>() == scoped}, ");
    }

    private sealed record Coin(int Value);

    private readonly struct CoinModel : IJsonModel<Coin>
    {
        public static Coin Read(ref JsonReader reader, ref ErrorList errors) => throw new InvalidOperationException("A coin is only written.");

        public static void Write(ref JsonWriter writer, Coin value) => writer.WriteString($"coin of {value.Value}");

        public static Schema Schema(SchemaMode mode) => StringModel.Schema(mode);
    }

    private sealed class Router : IRouter
    {
        static RouterDescription IRouter.Describe() => new()
        {
            Name = "Router",
            Operations =
            [
                .. Results().Select(result => Operations.Get(
                    "/" + result.Key,
                    async (http, operation) =>
                    {
                        if (result.Key != "prepared")
                        {
                            await operation.RespondResultAsync(http, result.Value);
                            return;
                        }

                        using var prepared = operation.PrepareResult(http, result.Value);
                        await prepared.SendAsync(http);
                    },
                    result.Key)),
                Operations.Get("/detail", Operations.Throws(() => new HttpException(409, new Coin(2))), "Detail"),
                Operations.Get("/handled", Operations.Throws(() => new NotSupportedException()), "Handled"),
                Operations.Get(
                    "/services",
                    async (http, operation) =>
                    {
                        http.Response.ContentType = "text/plain; charset=utf-8";
                        var services = http.RequestServices;
                        await operation.RespondResultAsync(http, new ServicesResult(services.GetRequiredService<Scoped>()));
                        await http.Response.WriteAsync($"restored {http.RequestServices == services}", http.RequestAborted);
                    },
                    "Services"),
            ],
            Models = [new ModelDefinition<Coin, CoinModel>()],
        };
    }
}
