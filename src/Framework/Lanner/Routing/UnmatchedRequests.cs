using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;

namespace Lanner.Runtime;

/// <summary>
/// The outermost middleware: gives 404 and 405 their bodies where no endpoint answered, and answers what middleware throws.
/// </summary>
internal sealed class UnmatchedRequests(RequestDelegate next, ErrorResponses errorResponses, ExceptionResponses exceptions, IOptions<LannerOptions> options)
{
    public Task InvokeAsync(HttpContext http)
    {
        try
        {
            var call = next(http);
            if (!call.IsCompletedSuccessfully)
                return AwaitAsync(call, http);
            return http.Response.StatusCode is StatusCodes.Status404NotFound or StatusCodes.Status405MethodNotAllowed ? CompleteAsync(http) : call;
        }
        catch (Exception exception)
        {
            return exceptions.RespondAsync(http, exception, "The request pipeline");
        }
    }

    private async Task AwaitAsync(Task call, HttpContext http)
    {
        try
        {
            await call;
        }
        catch (Exception exception)
        {
            await exceptions.RespondAsync(http, exception, "The request pipeline");
            return;
        }

        await CompleteAsync(http);
    }

    private Task CompleteAsync(HttpContext http)
    {
        var response = http.Response;
        if (response.StatusCode is not (StatusCodes.Status404NotFound or StatusCodes.Status405MethodNotAllowed))
            return Task.CompletedTask;

        // Routing refuses a method by an endpoint of its own, which has no route.
        if (response.HasStarted || response.ContentType is not null || response.ContentLength is not null || http.GetEndpoint() is RouteEndpoint)
            return Task.CompletedTask;
        if (options.Value.HandlesUnmatched(response.StatusCode))
            return exceptions.RespondAsync(http, new HttpException(response.StatusCode), "Routing");
        return errorResponses.SendAsync(http, response.StatusCode, response.StatusCode == StatusCodes.Status404NotFound ? "Not Found" : "Method Not Allowed");
    }
}
