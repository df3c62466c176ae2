namespace Lanner.Runtime;

/// <summary>Tells whether an application needs the platform's WebSockets.</summary>
internal static class WebSocketUse
{
    public static bool IsNeeded(IEnumerable<RouterInclusion> inclusions) =>
        inclusions.Any(inclusion => inclusion.Router.Operations.Any(operation => operation.IsWebSocket));
}
