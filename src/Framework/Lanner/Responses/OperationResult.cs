using Microsoft.AspNetCore.Http;

namespace Lanner.Runtime;

/// <summary>A result of the platform that writes with the JSON of operations.</summary>
internal sealed class OperationResult(IResult result, OperationJson json) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext) => json.ExecuteAsync(httpContext, result);
}
