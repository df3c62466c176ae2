using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace Lanner.Runtime;

/// <summary>
/// Gives the platform's CORS FastAPI's answers where operations are asked for: a preflight is 200 "OK", or 400 with what was refused (the platform
/// sends 204 either way), and all that depends on the origin says so in <c>Vary</c>. Other requests have the platform's.
/// </summary>
internal sealed class PreflightAnswers(IOptions<CorsOptions> options, IOptions<LannerOptions> lanner, ILoggerFactory loggers) : CorsService(options, loggers)
{
    private const int MaxAge = 600;
    private static readonly string[] AllMethods = ["DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT"];
    private static readonly string[] SafeHeaders = ["Accept", "Accept-Language", "Content-Language", "Content-Type"];

    /// <summary>Registers it in place of the platform's service, which an application's own is left alone by.</summary>
    public static void Add(IServiceCollection services)
    {
        foreach (var platforms in services.Where(service => service.ServiceType == typeof(ICorsService) && service.ImplementationType == typeof(CorsService)).ToList())
            _ = services.Remove(platforms);
        if (!services.Any(service => service.ServiceType == typeof(ICorsService)))
            _ = services.AddTransient<ICorsService, PreflightAnswers>();
    }

    public override void EvaluateRequest(HttpContext context, CorsPolicy policy, CorsResult result)
    {
        base.EvaluateRequest(context, policy, result);
        if (!IsMine(context, context.Request.Method))
            return;
        result.VaryByOrigin = !policy.AllowAnyOrigin;
    }

    public override void EvaluatePreflightRequest(HttpContext context, CorsPolicy policy, CorsResult result)
    {
        base.EvaluatePreflightRequest(context, policy, result);
        var headers = context.Request.Headers;
        if (!IsMine(context, headers.AccessControlRequestMethod.ToString()))
            return;
        var asked = headers.AccessControlRequestHeaders.ToString();
        string[] allowedHeaders = [.. SafeHeaders.Union(policy.Headers, StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal)];
        List<string> refused = [];
        if (!result.IsOriginAllowed)
            refused.Add("origin");
        if (!(policy.AllowAnyMethod ? AllMethods : policy.Methods).Contains(headers.AccessControlRequestMethod.ToString(), StringComparer.Ordinal))
            refused.Add("method");
        if (!policy.AllowAnyHeader
            && asked.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Any(name => !allowedHeaders.Contains(name, StringComparer.OrdinalIgnoreCase)))
        {
            refused.Add("headers");
        }

        context.Features.Set(new PreflightAnswer(
            refused.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest,
            refused.Count == 0 ? "OK" : "Disallowed CORS " + string.Join(", ", refused),
            string.Join(", ", policy.AllowAnyMethod ? AllMethods : policy.Methods),
            policy.AllowAnyHeader ? AnswerHeader.Escape(asked) : string.Join(", ", allowedHeaders),
            VariesByOrigin: !policy.AllowAnyOrigin));
    }

    public override void ApplyResult(CorsResult result, HttpResponse response)
    {
        if (response.HttpContext.Features.Get<PreflightAnswer>() is not { } answer)
        {
            base.ApplyResult(result, response);
            return;
        }

        var headers = response.Headers;
        if (answer.VariesByOrigin)
            headers.Append(HeaderNames.Vary, HeaderNames.Origin);
        if (result.IsOriginAllowed)
            headers.AccessControlAllowOrigin = AnswerHeader.Escape(result.AllowedOrigin ?? "");
        headers.AccessControlAllowMethods = answer.AllowedMethods;
        headers.AccessControlMaxAge = ((long)(result.PreflightMaxAge?.TotalSeconds ?? MaxAge)).ToString(System.Globalization.CultureInfo.InvariantCulture);
        if (answer.AllowedHeaders.Length > 0)
            headers.AccessControlAllowHeaders = answer.AllowedHeaders;
        if (result.SupportsCredentials)
            headers.AccessControlAllowCredentials = "true";
    }

    // Where endpoints have no policies of their own, routing finds none for a preflight, but it knows the path.
    private bool IsMine(HttpContext http, string method) =>
        lanner.Value.CorsOfWholeApplication
        || (http.GetEndpoint() is RouteEndpoint endpoint ? OwnEndpoint.Is(endpoint) : http.Features.Get<OwnPath>()?.Owns(method) == true);
}
