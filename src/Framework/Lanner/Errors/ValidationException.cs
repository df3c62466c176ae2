using System.Text.Json;
using Lanner.Runtime;
using Microsoft.AspNetCore.Http;

namespace Lanner;

/// <summary>
/// The request does not fit the operation's parameters or body; FastAPI's RequestValidationError. An exception handler for this type replaces the 422.
/// </summary>
public sealed class ValidationException : Exception
{
    // Errors in the message, and bytes of each.
    private const int MostTold = 10;
    private const int MaxLength = 500;

    private readonly Lazy<JsonElement?> _body;

    /// <summary>Bundles the errors of one request.</summary>
    /// <param name="errors">All errors, in the order in which they are reported.</param>
    public ValidationException(IReadOnlyList<ValidationError> errors)
        : base(Describe(errors, ""))
    {
        Errors = errors;
        _body = new(() => null);
    }

    internal ValidationException(IReadOnlyList<ValidationError> errors, HttpContext http, string declaredAs)
        : base(Describe(errors, $" in {declaredAs} ({http.Request.Method} {http.Request.PathBase}{http.Request.Path})"))
    {
        Errors = errors;
        _body = new(() => KeptBody.Parse(http));
    }

    /// <summary>All errors, in the order in which they are reported.</summary>
    public IReadOnlyList<ValidationError> Errors { get; }

    /// <summary>
    /// The body as the client sent it, for handlers that show it; null when it is empty, no JSON, or when the operation reads none.
    /// It may hold secrets: keep it out of logs.
    /// </summary>
    public JsonElement? Body => _body.Value;

    // Inputs stay out: the message reaches logs.
    private static string Describe(IReadOnlyList<ValidationError> errors, string place)
    {
        ArgumentNullException.ThrowIfNull(errors);
        var leavesOut = errors is [.., { Type: ErrorDetails.TooManyErrorsType }];
        var count = leavesOut ? $"more than {errors.Count - 1}" : $"{errors.Count}";
        var told = errors.Take(MostTold).Select(error => CutText.Of(error.ToString(), MaxLength));
        var ending = errors.Count > MostTold ? "; …" : "";
        return $"{count} validation error{(errors.Count == 1 ? "" : "s")}{place}: {string.Join("; ", told)}{ending}";
    }
}
