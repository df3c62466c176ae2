using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Lanner.Runtime;

namespace Lanner.Tests.Platform;

/// <summary>An exception of an operation that nothing handles goes through the application's middleware, which may answer.</summary>
public sealed class UnhandledExceptionTests
{
    [Theory]
    [InlineData("Production")]
    [InlineData("Development")]
    public async Task Middleware_sees_it_and_without_an_answer_it_is_a_500_of_Lanner(string environment)
    {
        Exception? seen = null;
        await using var api = await ServedApi.StartAsync(
            app =>
            {
                app.Use(async (http, next) =>
                {
                    try
                    {
                        await next(http);
                    }
                    catch (Exception exception)
                    {
                        seen = exception;
                        throw;
                    }
                });
                app.IncludeRouter<Router>();
            },
            environment: environment);

        foreach (var path in new[] { "/broken", "/broken-later" })
        {
            Assert.Equal((500, "text/plain; charset=utf-8", "Internal Server Error"), await api.SendAsync("GET", path));
            Assert.Equal("secret", Assert.IsType<InvalidOperationException>(seen).Message);
            Assert.Contains("Router", seen.StackTrace, StringComparison.Ordinal);
        }

        Assert.Equal(2, api.Log.At(LogLevel.Error).Count());
    }

    [Theory]
    [InlineData("Production")]
    [InlineData("Development")]
    public async Task IExceptionHandler_and_UseExceptionHandler_answer_it(string environment)
    {
        await using var handler = await ServedApi.StartAsync(
            app =>
            {
                app.UseExceptionHandler(_ => { });
                app.IncludeRouter<Router>();
            },
            services: services => services.AddExceptionHandler<TeapotHandler>(),
            environment: environment);
        await using var problem = await ServedApi.StartAsync(
            app =>
            {
                app.UseExceptionHandler();
                app.IncludeRouter<Router>();
            },
            services: services => services.AddProblemDetails(),
            environment: environment);

        Assert.Equal((418, null, "by IExceptionHandler"), await handler.SendAsync("GET", "/broken"));
        Assert.Equal((500, "application/problem+json"), (await problem.SendAsync("GET", "/broken-later")) is var (status, type, _) ? (status, type) : default);
        Assert.Equal((404, "application/json", """{"detail":"Item not found"}"""), await handler.SendAsync("GET", "/missing"));
        Assert.Single(problem.Log.At(LogLevel.Error));
    }

    [Fact]
    public async Task A_handler_in_the_options_goes_first()
    {
        await using var api = await ServedApi.StartAsync(
            app =>
            {
                app.UseExceptionHandler(_ => { });
                app.IncludeRouter<Router>();
            },
            options => options.OnException<Exception>((http, _) => http.Response.WriteAsync("by the options")),
            services => services.AddExceptionHandler<TeapotHandler>());

        Assert.Equal((500, null, "by the options"), await api.SendAsync("GET", "/broken"));
        Assert.Single(api.Log.At(LogLevel.Error));
    }

    private sealed class TeapotHandler : IExceptionHandler
    {
        public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
        {
            httpContext.Response.StatusCode = 418;
            await httpContext.Response.WriteAsync("by IExceptionHandler", cancellationToken);
            return true;
        }
    }

    private sealed class Router : IRouter
    {
        static RouterDescription IRouter.Describe() => new()
        {
            Name = "Router",
            Operations =
            [
                Operations.Get("/broken", (_, _) => throw new InvalidOperationException("secret"), "Broken"),
                Operations.Get("/broken-later", async (_, _) => { await Task.Yield(); throw new InvalidOperationException("secret"); }, "BrokenLater"),
                Operations.Get("/missing", Operations.Throws(() => new HttpException(404, "Item not found")), "Missing"),
            ],
        };
    }
}
