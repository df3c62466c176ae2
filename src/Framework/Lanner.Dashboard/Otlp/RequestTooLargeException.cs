namespace Lanner.Dashboard.Otlp;

/// <summary>An export request is longer than the receiver takes.</summary>
internal sealed class RequestTooLargeException() : Exception($"The request is longer than {RequestBody.MaxBytes / (1024 * 1024)} MB. Let the exporter send smaller batches.");
