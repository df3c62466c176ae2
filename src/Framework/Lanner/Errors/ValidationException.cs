namespace Lanner;

/// <summary>
/// The request does not fit the operation's parameters or body; FastAPI's RequestValidationError. An exception handler for this type replaces the 422.
/// </summary>
public sealed class ValidationException : Exception
{
    /// <summary>Bundles the errors of one request.</summary>
    /// <param name="errors">All errors, in the order in which they are reported.</param>
    public ValidationException(IReadOnlyList<ValidationError> errors)
        : base(Describe(errors)) => Errors = errors;

    /// <summary>All errors, in the order in which they are reported.</summary>
    public IReadOnlyList<ValidationError> Errors { get; }

    // Inputs stay out: the message reaches logs.
    private static string Describe(IReadOnlyList<ValidationError> errors)
    {
        ArgumentNullException.ThrowIfNull(errors);
        return $"{errors.Count} validation error{(errors.Count == 1 ? "" : "s")}: {string.Join("; ", errors.Take(10))}{(errors.Count > 10 ? "; …" : "")}";
    }
}
