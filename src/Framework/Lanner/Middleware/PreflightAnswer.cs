using System.Text;
using Microsoft.AspNetCore.Http;

namespace Lanner.Runtime;

/// <summary>What a CORS preflight is answered with.</summary>
/// <param name="StatusCode">Status.</param>
/// <param name="Text">Body.</param>
/// <param name="AllowedMethods">Value of the header with the allowed methods.</param>
/// <param name="AllowedHeaders">Value of the header with the allowed headers; empty for none.</param>
/// <param name="VariesByOrigin">Whether another origin has another answer.</param>
internal sealed record PreflightAnswer(int StatusCode, string Text, string AllowedMethods, string AllowedHeaders, bool VariesByOrigin)
{
    /// <summary>Completes the answer of the platform's middleware, which knows no body.</summary>
    public static RequestDelegate After(RequestDelegate next) => async http =>
    {
        await next(http);
        if (http.Features.Get<PreflightAnswer>() is not { } answer || http.Response.HasStarted)
            return;
        var body = Encoding.ASCII.GetBytes(answer.Text);
        http.Response.StatusCode = answer.StatusCode;
        http.Response.ContentType = "text/plain; charset=utf-8";
        http.Response.ContentLength = body.Length;
        await http.Response.Body.WriteAsync(body, http.RequestAborted);
    };
}
