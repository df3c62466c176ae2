using Microsoft.AspNetCore.Diagnostics;

namespace Lanner.Runtime;

/// <summary>Keeps the developer exception page away: bodies are the same in every environment. The platform has logged the exception.</summary>
internal sealed class DeveloperPageReplacement(ErrorResponses errorResponses) : IDeveloperPageExceptionFilter
{
    public Task HandleExceptionAsync(ErrorContext errorContext, Func<ErrorContext, Task> next) =>
        errorResponses.SendServerErrorAsync(errorContext.HttpContext);
}
