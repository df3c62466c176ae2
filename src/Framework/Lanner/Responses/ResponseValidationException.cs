namespace Lanner;

/// <summary>
/// What an operation returned does not fit its response model: a mistake of the server, answered with 500. FastAPI's ResponseValidationError.
/// Raised where the returned value is turned into the response model: <c>object</c>, a dictionary, another model.
/// </summary>
public sealed class ResponseValidationException : Exception
{
    /// <summary>Bundles the errors of one answer.</summary>
    /// <param name="operation">The operation, for people.</param>
    /// <param name="errors">All errors; locations begin with <c>response</c>.</param>
    public ResponseValidationException(string operation, IReadOnlyList<ValidationError> errors)
        : base($"{operation} returned what its response model refuses: {new ValidationException(errors).Message}") => Errors = errors;

    /// <summary>All errors; locations begin with <c>response</c>.</summary>
    public IReadOnlyList<ValidationError> Errors { get; }
}
