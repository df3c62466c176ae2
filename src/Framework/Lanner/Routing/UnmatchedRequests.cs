using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;

namespace Lanner.Runtime;

/// <summary>
/// The outermost middleware: gives 404 and 405 their bodies where no endpoint answered, and answers exceptions of requests for operations that
/// nothing inside has answered.
/// </summary>
internal sealed class UnmatchedRequests(RequestDelegate next, ErrorResponses errorResponses, ExceptionResponses exceptions, IOptions<LannerOptions> options)
{
    // The platform's mark of a request that came to the end of a pipeline, for its own log (ApplicationBuilder.RequestUnhandledKey).
    private const string UnhandledKey = "__RequestUnhandled";

    private readonly LannerOptions _options = options.Value;

    public Task InvokeAsync(HttpContext http)
    {
        try
        {
            var call = next(http);
            if (!call.IsCompletedSuccessfully)
                return AwaitAsync(call, http);
            return http.Response.StatusCode is StatusCodes.Status404NotFound or StatusCodes.Status405MethodNotAllowed ? CompleteAsync(http) : call;
        }
        catch (Exception exception) when (exceptions.AreMine(http, exception))
        {
            return exceptions.RespondAsync(http, exception, OwnEndpoint.NameOf(http));
        }
    }

    private async Task AwaitAsync(Task call, HttpContext http)
    {
        try
        {
            await call;
        }
        catch (Exception exception) when (exceptions.AreMine(http, exception))
        {
            await exceptions.RespondAsync(http, exception, OwnEndpoint.NameOf(http));
            return;
        }

        await CompleteAsync(http);
    }

    private Task CompleteAsync(HttpContext http)
    {
        var response = http.Response;
        if (response.HasStarted || response.ContentType is not null || response.ContentLength is not null || !IsUnmatched(http))
            return Task.CompletedTask;
        if (_options.HandlesUnmatched(response.StatusCode))
            return exceptions.RespondAsync(http, new HttpException(response.StatusCode), "Routing");
        return errorResponses.SendAsync(http, response.StatusCode, response.StatusCode == StatusCodes.Status404NotFound ? "Not Found" : "Method Not Allowed");
    }

    // Routing refuses a method by an endpoint of its own, which has no route.
    private bool IsUnmatched(HttpContext http) => http.Response.StatusCode switch
    {
        StatusCodes.Status404NotFound or StatusCodes.Status405MethodNotAllowed when _options.ErrorsOfWholeApplication => http.GetEndpoint() is not RouteEndpoint,
        StatusCodes.Status404NotFound => http.GetEndpoint() is null && http.Items.ContainsKey(UnhandledKey),
        StatusCodes.Status405MethodNotAllowed => http.GetEndpoint() is not (null or RouteEndpoint) && http.Features.Get<OwnPath>() is not null,
        _ => false,
    };
}
