namespace Lanner;

/// <summary>Thrown by a custom rule to refuse a value: becomes an error of the type <c>value_error</c>, "Value error, {message}".</summary>
/// <param name="message">What is wrong, for the client to read.</param>
public sealed class ValueException(string message) : Exception(message);
