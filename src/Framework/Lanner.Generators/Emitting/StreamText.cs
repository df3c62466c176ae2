using Lanner.Generators.Specs;

namespace Lanner.Generators.Emitting;

/// <summary>The expression that sends a stream.</summary>
internal static class StreamText
{
    /// <param name="stream">The stream.</param>
    /// <param name="result">The answer it is part of.</param>
    /// <param name="call">The call of the operation.</param>
    public static string Send(StreamSpec stream, ResultSpec result, string call)
    {
        var items = stream.Source == StreamSource.Sync ? $"StreamResponse.Pump({call}, http.RequestAborted)" : call;
        if (result is { IsCast: true, Type: { } model })
        {
            items = $"global::System.Linq.AsyncEnumerable.Select({items}, static item => ({model.Name})item)";
        }

        var method = stream.Format switch
        {
            StreamFormat.JsonLines => "SendLinesAsync",
            StreamFormat.Events => "SendEventsAsync",
            _ => "SendBytesAsync",
        };
        var types = result.Type is { } type ? $"<{type.Name}, {type.Model}>" : "";
        return $"StreamResponse.{method}{types}(http, operation, {items})";
    }
}
