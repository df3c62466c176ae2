using System.Reflection;
using Lanner.Runtime;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Lanner.Tests.Platform;

/// <summary>Endpoint filters on a router, on groups around it and on its includes: with <c>Use</c>, before it and after it.</summary>
public sealed class EndpointFilterTests
{
    public static TheoryData<string> Places => ConventionPlaces.All;

    [Theory]
    [MemberData(nameof(Places))]
    public async Task A_filter_that_refuses_keeps_every_request_from_the_operation(string place)
    {
        await using var api = await ServedApi.StartAsync(app => ConventionPlaces.Include<OuterRouter>(app, place, group => group.AddEndpointFilter((_, _) => ValueTask.FromResult<object?>(TypedResults.Unauthorized()))));

        foreach (var path in new[] { "/items", "/inner/items", "/failing", "/yields" })
            Assert.Equal((401, null, ""), await api.SendAsync("GET", "/v1" + path));
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task A_filter_that_throws_is_answered_as_the_operation_would_be(string place)
    {
        await using var api = await ServedApi.StartAsync(app => ConventionPlaces.Include<OuterRouter>(app, place, group => group.AddEndpointFilter((_, _) => throw new HttpException(403, "No key"))));

        Assert.Equal((403, "application/json", """{"detail":"No key"}"""), await api.SendAsync("GET", "/v1/items"));
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task A_filter_sees_the_request_and_lets_it_pass(string place)
    {
        object? argument = null;
        var count = 0;
        MethodInfo? method = null;
        await using var api = await ServedApi.StartAsync(app => ConventionPlaces.Include<OuterRouter>(app, place, group => group.AddEndpointFilterFactory((factory, next) =>
        {
            method = factory.MethodInfo;
            return context =>
            {
                (argument, count) = (context.GetArgument<HttpContext>(0), context.Arguments.Count);
                context.HttpContext.Response.Headers["X-Filter"] = "seen";
                return next(context);
            };
        })));

        using var answer = await api.Client.GetAsync("/v1/items", TestContext.Current.CancellationToken);

        Assert.Equal("\"items\"", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal("seen", answer.Headers.GetValues("X-Filter").Single());
        Assert.Equal(1, count);
        Assert.IsType<HttpContext>(argument, exactMatch: false);
        Assert.Equal(typeof(HttpContext), Assert.Single(method!.GetParameters()).ParameterType);
    }

    [Fact]
    public async Task Middleware_of_Use_is_around_all_filters_and_outer_groups_are_around_inner_ones()
    {
        var calls = new List<string>();
        await using var api = await ServedApi.StartAsync(app =>
        {
            var outer = app.MapGroup("/v1");
            Note(outer.IncludeRouter<OuterRouter>(), "inner").Use((http, next) => Noted(calls, "inner Use", () => next(http)));
            Note(outer, "outer").Use((http, next) => Noted(calls, "outer Use", () => next(http)));

            RouteGroupBuilder Note(RouteGroupBuilder group, string name) => group
                .AddEndpointFilter(async (context, next) =>
                {
                    calls.Add($"{name} filter");
                    return await next(context);
                });
        });

        Assert.Equal(200, (await api.SendAsync("GET", "/v1/items")).Status);

        Assert.Equal(["outer Use", "inner Use", "outer filter", "inner filter"], calls);
    }

    [Fact]
    public async Task What_the_operation_throws_goes_through_filters_and_middleware_and_is_answered_after_them()
    {
        var seen = new List<string>();
        await using var api = await ServedApi.StartAsync(app => app.IncludeRouter<OuterRouter>("/v1")
            .AddEndpointFilter(async (context, next) =>
            {
                try
                {
                    return await next(context);
                }
                catch (HttpException exception)
                {
                    seen.Add($"filter {exception.StatusCode}");
                    throw;
                }
            })
            .Use(async (http, next) =>
            {
                try
                {
                    await next(http);
                }
                catch (HttpException exception)
                {
                    seen.Add($"middleware {exception.StatusCode}");
                    throw;
                }
            }));

        Assert.Equal((409, "application/json", """{"detail":"Conflict"}"""), await api.SendAsync("GET", "/v1/failing"));
        Assert.Equal(["filter 409", "middleware 409"], seen);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Validation_errors_are_422_through_filters_and_middleware(bool withMiddleware)
    {
        await using var api = await ServedApi.StartAsync(app =>
        {
            var router = app.IncludeRouter<OuterRouter>("/v1").AddEndpointFilter(async (context, next) => await next(context));
            if (withMiddleware)
                router.Use((http, next) => next(http));
        });

        Assert.Equal(
            (422, "application/json", """{"detail":[{"type":"missing","loc":["query","q"],"msg":"Field required","input":null}]}"""),
            await api.SendAsync("GET", "/v1/invalid"));
    }

    [Fact]
    public async Task A_filter_may_answer_with_a_model_in_the_routers_form()
    {
        await using var api = await ServedApi.StartAsync(app => app.IncludeRouter<OuterRouter>("/v1")
            .AddEndpointFilter((context, _) => ValueTask.FromResult<object?>(context.HttpContext.Request.Query.ContainsKey("result") ? TypedResults.Ok(new Coin(2)) : new Coin(2))));

        Assert.Equal((200, "application/json; charset=utf-8", "\"coin of 2\""), await api.SendAsync("GET", "/v1/items"));
        Assert.Equal((200, "application/json; charset=utf-8", "\"coin of 2\""), await api.SendAsync("GET", "/v1/items?result"));
    }

    [Fact]
    public async Task A_filter_that_replaces_an_answer_already_sent_fails_and_says_why()
    {
        var api = await ServedApi.StartAsync(app => app.IncludeRouter<OuterRouter>("/v1").AddEndpointFilter(async (context, next) =>
        {
            await next(context);
            return "other";
        }));

        // The operation's answer may be whole at the client before the connection is broken off.
        _ = await Record.ExceptionAsync(() => api.SendAsync("GET", "/v1/items"));

        // Stopping waits for the request, and so for its log.
        await api.DisposeAsync();
        Assert.Contains(api.Log.At(Microsoft.Extensions.Logging.LogLevel.Error), entry => entry.Exception?.Message.Contains("had answered already", StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task A_convention_that_wraps_the_delegate_is_kept()
    {
        await using var api = await ServedApi.StartAsync(app =>
        {
            var router = app.IncludeRouter<OuterRouter>("/v1");
            ((IEndpointConventionBuilder)router).Add(builder =>
            {
                var inner = builder.RequestDelegate!;
                builder.RequestDelegate = http => http.Request.Headers.ContainsKey("X-Key") ? inner(http) : throw new HttpException(403, "No key");
            });
            router.Use((http, next) => next(http));
        });

        Assert.Equal((403, "application/json", """{"detail":"No key"}"""), await api.SendAsync("GET", "/v1/items"));
    }

    private static Task Noted(List<string> calls, string call, Func<Task> next)
    {
        calls.Add(call);
        return next();
    }

    private sealed record Coin(int Value);

    private readonly struct CoinModel : IJsonModel<Coin>
    {
        public static Coin Read(ref JsonReader reader, ref ErrorList errors) => throw new InvalidOperationException("A coin is only written.");

        public static void Write(ref JsonWriter writer, Coin value) => writer.WriteString($"coin of {value.Value}");

        public static Schema Schema(SchemaMode mode) => StringModel.Schema(mode);
    }

    private sealed class OuterRouter : IRouter
    {
        static RouterDescription IRouter.Describe() => new()
        {
            Name = "OuterRouter",
            Includes = [new RouterInclude(typeof(InnerRouter), RouterInclude.Describe<InnerRouter>(), "/inner")],
            Operations =
            [
                Operations.Get("/items", Operations.Says("items"), "Items"),
                Operations.Get("/failing", Operations.ThrowsLater(() => new HttpException(409)), "Failing"),
                Operations.Get("/yields", Operations.Says("yields"), "Yields"),
                Operations.Get(
                    "/invalid",
                    (http, operation) =>
                    {
                        var errors = default(ErrorList);
                        errors.Add(ErrorDetails.Missing, ErrorInput.Null);
                        _ = errors.Within(0, "query", "q");
                        return operation.RejectAsync(http, errors);
                    },
                    "Invalid"),
            ],
            Models = [new ModelDefinition<Coin, CoinModel>()],
        };
    }

    private sealed class InnerRouter : IRouter
    {
        static RouterDescription IRouter.Describe() => new()
        {
            Name = "InnerRouter",
            Operations = [Operations.Get("/items", Operations.Says("inner items"), "InnerItems")],
        };
    }
}
