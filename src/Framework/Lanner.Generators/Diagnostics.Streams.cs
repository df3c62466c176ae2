using Microsoft.CodeAnalysis;

namespace Lanner.Generators;

/// <content>Streams and WebSockets.</content>
internal static partial class Diagnostics
{
    public static readonly DiagnosticDescriptor NotAStream = Error("LAN0070", "Event stream without items",
        "'{0}' has EventStream = true, but returns '{1}': return IAsyncEnumerable<T> or IEnumerable<T>, whose items become the events");
}
