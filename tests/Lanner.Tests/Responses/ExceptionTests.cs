using System.Diagnostics;
using Lanner.Runtime;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Lanner.Tests.Responses;

public sealed class ExceptionTests
{
    private const string Json = "application/json";

    [Theory]
    [InlineData("/missing", 404, Json, """{"detail":"Item not found – wärmer"}""")]
    [InlineData("/later", 404, Json, """{"detail":"Item not found – wärmer"}""")]
    [InlineData("/plain", 418, Json, """{"detail":"I'm a teapot"}""")]
    [InlineData("/object", 409, Json, """{"detail":{"code":7,"why":"ä<"}}""")]
    [InlineData("/gone", 304, null, "")]
    [InlineData("/empty", 204, null, "")]
    [InlineData("/broken", 500, "text/plain; charset=utf-8", "Internal Server Error")]
    [InlineData("/broken-later", 500, "text/plain; charset=utf-8", "Internal Server Error")]
    [InlineData("/missing?middleware", 500, "text/plain; charset=utf-8", "Internal Server Error")]
    [InlineData("/missing?http", 418, Json, """{"detail":"I'm a teapot"}""")]
    [InlineData("/nowhere?http", 418, Json, """{"detail":"I'm a teapot"}""")]
    [InlineData("/unreadable", 400, Json, """{"detail":"There was an error parsing the body"}""")]
    public async Task Exceptions_have_FastApis_bodies_in_every_environment(string path, int status, string? contentType, string body)
    {
        foreach (var environment in new[] { "Production", "Development" })
        {
            await using var api = await ServedApi.StartAsync(Map, environment: environment);

            Assert.Equal((status, contentType, body), await api.SendAsync("GET", path));
        }
    }

    [Theory]
    [InlineData("/missing", 404, """{"type":"about:blank","title":"Not Found","status":404,"detail":"Item not found – wärmer"}""")]
    [InlineData("/plain", 418, """{"type":"about:blank","title":"I'm a teapot","status":418}""")]
    [InlineData("/object", 409, """{"type":"about:blank","title":"Conflict","status":409,"data":{"code":7,"why":"ä<"}}""")]
    [InlineData("/broken", 500, """{"type":"about:blank","title":"Internal Server Error","status":500}""")]
    [InlineData("/nothing", 404, """{"type":"about:blank","title":"Not Found","status":404}""")]
    public async Task Problem_details_cover_every_error(string path, int status, string body)
    {
        await using var api = await ServedApi.StartAsync(Map, options => options.ErrorFormat = ErrorFormat.ProblemDetails);

        Assert.Equal((status, "application/problem+json", body), await api.SendAsync("GET", path));
    }

    [Fact]
    public async Task Headers_of_the_exception_are_sent_and_those_of_the_answer_are_not()
    {
        await using var api = await ServedApi.StartAsync(Map);

        using var response = await api.Client.GetAsync("/headers", TestContext.Current.CancellationToken);

        Assert.Equal("Bearer", response.Headers.WwwAuthenticate.ToString());
        Assert.Null(response.Headers.ETag);
        Assert.False(response.Headers.Contains("Set-Cookie"));
        Assert.Equal("kept", response.Headers.GetValues("X-Middleware").Single());
        Assert.Equal("""{"detail":"Unauthorized"}""", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("/broken")]
    [InlineData("/broken-later")]
    public async Task An_unhandled_exception_is_logged_once_with_the_operations_name_and_marks_the_activity(string path)
    {
        var marked = new TaskCompletionSource<Activity>();
        await using var api = await ServedApi.StartAsync(app =>
        {
            app.Use(async (http, next) =>
            {
                using var activity = new Activity("request").Start();
                try
                {
                    await next(http);
                }
                finally
                {
                    marked.SetResult(activity);
                }
            });
            app.UseRouting();
            app.IncludeRouter<FailingRouter>();
        });

        await api.SendAsync("GET", path);

        var error = Assert.Single(api.Log.At(LogLevel.Error));
        Assert.Equal("TestRouter.Broken failed with an unhandled exception.", error.Text);
        Assert.IsType<InvalidOperationException>(error.Exception);
        var activity = await marked.Task;
        Assert.Equal(ActivityStatusCode.Error, activity.Status);
        Assert.Equal("exception", Assert.Single(activity.Events).Name);
    }

    [Fact]
    public async Task Expected_exceptions_are_no_log_errors()
    {
        await using var api = await ServedApi.StartAsync(Map);

        await api.SendAsync("GET", "/missing");
        await api.SendAsync("GET", "/unreadable");

        Assert.Empty(api.Log.At(LogLevel.Error));
    }

    [Fact]
    public async Task The_handler_of_the_most_derived_type_answers()
    {
        await using var api = await ServedApi.StartAsync(Map, options =>
        {
            options.OnException<ArgumentException>((http, _) => http.Response.WriteAsync("argument"));
            options.OnException<SystemException>((http, _) => http.Response.WriteAsync("system"));
            options.OnException<HttpException>((http, e) => http.Response.WriteAsync($"http {e.StatusCode}"));
            Assert.False(options.TryOnException<HttpException>((_, _) => Task.CompletedTask));
        });

        Assert.Equal("argument", (await api.SendAsync("GET", "/null-argument")).Body);
        Assert.Equal("system", (await api.SendAsync("GET", "/broken")).Body);
        Assert.Equal("http 404", (await api.SendAsync("GET", "/missing")).Body);
        Assert.Empty(api.Log.At(LogLevel.Error));
    }

    [Fact]
    public async Task A_handler_for_Exception_answers_unhandled_ones_only_and_they_are_logged()
    {
        await using var api = await ServedApi.StartAsync(Map, options => options.OnException<Exception>((http, _) => http.Response.WriteAsync("oops")));

        Assert.Equal((500, null, "oops"), await api.SendAsync("GET", "/broken"));
        Assert.Equal(404, (await api.SendAsync("GET", "/missing")).Status);
        Assert.Single(api.Log.At(LogLevel.Error));
    }

    [Theory]
    [InlineData(ErrorFormat.FastApi, "application/json", """{"detail":"try again"}""")]
    [InlineData(ErrorFormat.ProblemDetails, "application/problem+json", """{"type":"about:blank","title":"Service Unavailable","status":503,"detail":"try again"}""")]
    public async Task An_exception_can_be_answered_as_another_one_in_the_chosen_format(ErrorFormat format, string contentType, string body)
    {
        await using var api = await ServedApi.StartAsync(Map, options =>
        {
            options.ErrorFormat = format;
            options.OnException<InvalidOperationException>(_ => new HttpException(503, "try again", new Dictionary<string, string> { ["Retry-After"] = "5" }));
            Assert.False(options.TryOnException<InvalidOperationException>(_ => new HttpException(418)));
        });

        Assert.Equal((503, contentType, body), await api.SendAsync("GET", "/broken"));

        var error = Assert.Single(api.Log.At(LogLevel.Error));
        Assert.Equal("TestRouter.Broken failed and is answered with 503.", error.Text);
        Assert.IsType<InvalidOperationException>(error.Exception);
    }

    [Fact]
    public async Task A_translation_that_finds_nothing_leaves_the_exception_to_the_next_handler()
    {
        await using var api = await ServedApi.StartAsync(Map, options =>
        {
            options.OnException<ArgumentException>(_ => null);
            options.OnException<SystemException>((http, _) => http.Response.WriteAsync("system"));
            options.OnException<InvalidOperationException>(_ => null);
            options.OnException<HttpException>(_ => null);
            options.OnException<Exception>(_ => new HttpException(418));
        });

        Assert.Equal("system", (await api.SendAsync("GET", "/null-argument")).Body);
        Assert.Equal("system", (await api.SendAsync("GET", "/broken")).Body);
        Assert.Equal(404, (await api.SendAsync("GET", "/missing")).Status);
    }

    [Fact]
    public async Task A_failing_handler_is_a_500_of_its_own()
    {
        await using var api = await ServedApi.StartAsync(Map, options => options.OnException<InvalidOperationException>((_, _) => Task.FromException(new NotSupportedException())));

        Assert.Equal((500, "text/plain; charset=utf-8", "Internal Server Error"), await api.SendAsync("GET", "/broken"));
        Assert.IsType<NotSupportedException>(Assert.Single(api.Log.At(LogLevel.Error)).Exception);
    }

    [Fact]
    public async Task An_answer_that_has_started_is_cut_short()
    {
        await using var api = await ServedApi.StartAsync(Map);

        await Assert.ThrowsAnyAsync<HttpRequestException>(() => api.SendAsync("GET", "/started"));

        Assert.Equal("TestRouter.Started failed after its answer had started.", Assert.Single(api.Log.At(LogLevel.Error)).Text);
    }

    [Fact]
    public async Task A_client_that_leaves_is_no_log_error()
    {
        var ended = new TaskCompletionSource();
        await using var api = await ServedApi.StartAsync(app =>
        {
            app.Use(async (http, next) =>
            {
                await next(http);
                ended.SetResult();
            });
            app.UseRouting();
            app.IncludeRouter<FailingRouter>();
        });
        using var leaving = new CancellationTokenSource();

        var request = api.Client.GetAsync("/waiting", leaving.Token);
        await FailingRouter.Waiting.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => request);
        await ended.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);

        Assert.Empty(api.Log.At(LogLevel.Error));
    }

    private static void Map(WebApplication app)
    {
        app.UseRouting();
        app.Use((http, next) =>
        {
            http.Response.Headers["X-Middleware"] = "kept";
            return http.Request.QueryString.Value switch
            {
                "?middleware" => throw new InvalidOperationException("in middleware"),
                "?http" => throw new HttpException(418),
                _ => next(http),
            };
        });
        app.IncludeRouter<FailingRouter>();
    }

    private sealed class FailingRouter : IRouter
    {
        public static TaskCompletionSource Waiting { get; } = new();

        static RouterDescription IRouter.Describe() => new()
        {
            Name = "FailingRouter",
            Operations =
            [
                Operations.Get("/missing", Operations.Throws(() => new HttpException(404, "Item not found – wärmer")), "Missing"),
                Operations.Get("/later", Operations.ThrowsLater(() => new HttpException(404, "Item not found – wärmer")), "Later"),
                Operations.Get("/plain", Operations.Throws(() => new HttpException(418)), "Plain"),
                Operations.Get("/object", Operations.Throws(() => new HttpException(409, new { code = 7, why = "ä<" })), "Object"),
                Operations.Get("/gone", Operations.Throws(() => new HttpException(304, "unused")), "Gone"),
                Operations.Get("/empty", Operations.Throws(() => new HttpException(204)), "Empty"),
                Operations.Get("/broken", Operations.Throws(() => new InvalidOperationException("secret")), "Broken"),
                Operations.Get("/broken-later", Operations.ThrowsLater(() => new InvalidOperationException("secret")), "Broken", "BrokenLater"),
                Operations.Get("/null-argument", Operations.ThrowsLater(() => new ArgumentNullException()), "NullArgument"),
                Operations.Get("/unreadable", Operations.Throws(() => new BadHttpRequestException("inner words")), "Unreadable"),
                Operations.Get(
                    "/headers",
                    (http, _) =>
                    {
                        http.Response.Headers.ETag = "\"1\"";
                        http.Response.Cookies.Append("a", "b");
                        throw new HttpException(401, headers: new Dictionary<string, string> { ["WWW-Authenticate"] = "Bearer" });
                    },
                    "Headers"),
                Operations.Get(
                    "/started",
                    async (http, _) =>
                    {
                        await http.Response.WriteAsync("half", http.RequestAborted);
                        throw new HttpException(404);
                    },
                    "Started"),
                Operations.Get(
                    "/waiting",
                    async (http, _) =>
                    {
                        Waiting.SetResult();
                        await Task.Delay(Timeout.Infinite, http.RequestAborted);
                    },
                    "Wait"),
            ],
        };
    }
}
