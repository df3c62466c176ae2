using Microsoft.AspNetCore.Diagnostics;

namespace Lanner.Runtime;

/// <summary>Keeps the developer exception page away from operations: their bodies are the same in every environment. The platform has logged the exception.</summary>
internal sealed class DeveloperPageFilter(ExceptionResponses exceptions) : IDeveloperPageExceptionFilter
{
    public Task HandleExceptionAsync(ErrorContext errorContext, Func<ErrorContext, Task> next) =>
        exceptions.AreMine(errorContext.HttpContext, errorContext.Exception)
            ? exceptions.RespondAsync(errorContext.HttpContext, errorContext.Exception, OwnEndpoint.NameOf(errorContext.HttpContext), isLogged: true)
            : next(errorContext);
}
