using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;

namespace Lanner.Runtime;

/// <summary>Refuses a request whose anti-forgery token the platform's middleware has found wrong, whatever its body is.</summary>
internal static class AntiforgeryCheck
{
    public static RequestDelegate Before(RequestDelegate next) => http =>
        http.Features.Get<IAntiforgeryValidationFeature>() is { IsValid: false }
            ? throw new HttpException(StatusCodes.Status400BadRequest, "Invalid anti-forgery token")
            : next(http);
}
