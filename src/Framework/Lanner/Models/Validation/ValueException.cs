using Lanner.Runtime;

namespace Lanner;

/// <summary>Refuses a value in a <c>[Validate]</c> method or an <see cref="IValidator{T}"/>; it becomes one error of the 422. Python's ValueError.</summary>
/// <param name="message">Why, for the client; FastAPI puts "Value error, " before it.</param>
public sealed class ValueException(string message) : Exception(message)
{
    private const int MaxSize = 4096;

    /// <summary>Type of the error. With another one than <c>value_error</c> the message is sent as it is: pydantic's <c>PydanticCustomError</c>.</summary>
    public string Type { get; init; } = ErrorDetails.ValueErrorType;

    internal ErrorDetail Detail => Type == ErrorDetails.ValueErrorType ? ErrorDetails.ValueError(Told) : new(Type, Told);

    // It may repeat the value.
    private string Told => CutText.Of(Message, MaxSize);
}
