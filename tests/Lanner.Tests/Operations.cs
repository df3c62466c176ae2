using Lanner.Runtime;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Lanner.Tests;

/// <summary>Descriptions as the generator would emit them.</summary>
internal static class Operations
{
    public static Operation Get(string path, OperationHandler handler, string name = "Read", string? id = null) => Of("GET", path, handler, name, id: id);

    public static Operation Of(string method, string path, OperationHandler handler, string name = "Read", int statusCode = 200, string? id = null, bool hasTasks = false) => new()
    {
        OperationId = id,
        Name = name,
        DeclaredAs = $"TestRouter.{name}",
        Methods = [method],
        Path = path,
        Pattern = path.Replace("{filePath}", "{**filePath}", StringComparison.Ordinal),
        StatusCode = statusCode,
        HasTasks = hasTasks,
        Handler = handler,
    };

    /// <summary>Answers with a text as JSON.</summary>
    public static OperationHandler Says(string text) => (http, operation) => operation.RespondAsync<string, StringModel>(http, text);

    public static OperationHandler Throws(Func<Exception> exception) => (_, _) => throw exception();

    public static OperationHandler ThrowsLater(Func<Exception> exception) => async (_, _) =>
    {
        await Task.Yield();
        throw exception();
    };

    /// <summary>The request delegate of an operation, without a server.</summary>
    public static RequestDelegate InvokerOf(Operation operation)
    {
        var builder = WebApplication.CreateBuilder();
        builder.AddLanner();
        var app = builder.Build();
        OneOperationRouter.Operation.Value = operation;
        app.IncludeRouter<OneOperationRouter>();
        return ((IEndpointRouteBuilder)app).DataSources.SelectMany(source => source.Endpoints).Last().RequestDelegate!;
    }

    private sealed class OneOperationRouter : IRouter
    {
        public static AsyncLocal<Operation> Operation { get; } = new();

        static RouterDescription IRouter.Describe() => new() { Name = "OneOperationRouter", Operations = [Operation.Value!] };
    }
}
