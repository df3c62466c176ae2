using Lanner.Runtime;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Lanner.Tests.Platform;

/// <summary>A router with the operations that conventions act on, all in a router that it includes.</summary>
internal sealed class ConventionRouter : IRouter
{
    static RouterDescription IRouter.Describe() => new()
    {
        Name = "ConventionRouter",
        Includes = [new RouterInclude(typeof(InnerRouter), RouterInclude.Describe<InnerRouter>(), "/inner")],
        Operations = [],
    };

    /// <summary>Counts the calls of the operation.</summary>
    internal sealed class Calls
    {
        public int Count { get; set; }
    }

    private sealed class InnerRouter : IRouter
    {
        static RouterDescription IRouter.Describe() => new()
        {
            Name = "InnerRouter",
            Operations =
            [
                Operations.Get(
                    "/count",
                    (http, operation) => operation.RespondAsync<string, StringModel>(http, $"call {++http.RequestServices.GetRequiredService<Calls>().Count}"),
                    "Count"),
                Operations.Get("/refused", Operations.Throws(() => new HttpException(409)), "Refused"),
                Operations.Get(
                    "/half",
                    async (http, _) =>
                    {
                        await http.Response.WriteAsync("half", http.RequestAborted);
                        throw new InvalidOperationException("the other half");
                    },
                    "Half"),
                Operations.Get("/waits", (http, _) => Task.Delay(Timeout.Infinite, http.RequestAborted), "Waits"),
                new Operation
                {
                    Name = "WaitsForAStream",
                    DeclaredAs = "TestRouter.WaitsForAStream",
                    Methods = ["GET"],
                    Path = "/waits-for-a-stream",
                    Pattern = "/waits-for-a-stream",
                    MediaType = "text/event-stream",
                    Handler = (http, _) => Task.Delay(Timeout.Infinite, http.RequestAborted),
                },
                Operations.Of(
                    "POST",
                    "/text",
                    async (http, operation) =>
                    {
                        var body = await RequestBody.ReadAsync(http, operation);
                        var errors = default(ErrorList);
                        await operation.RespondAsync<string, StringModel>(http, body.Read<string, StringModel>(required: true, ref errors)!);
                    },
                    "Text"),
                new Operation
                {
                    Name = "Form",
                    DeclaredAs = "TestRouter.Form",
                    Methods = ["POST"],
                    Path = "/form",
                    Pattern = "/form",
                    Body = () => new BodyDescription { MediaType = "application/x-www-form-urlencoded", Schema = Schema.Any },
                    Handler = async (http, operation) =>
                    {
                        var form = await RequestForm.ReadAsync(http, operation);
                        await operation.RespondAsync<string, StringModel>(http, form.FindText("name") ?? "nobody");
                    },
                },
            ],
        };
    }
}
