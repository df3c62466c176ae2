using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging;

namespace Lanner.Runtime;

/// <summary>Warns of operations that no request reaches, since an earlier one has the same method and path.</summary>
internal sealed partial class DuplicateRouteCheck(ILogger<DuplicateRouteCheck> logger)
{
    public void Run(IReadOnlyList<RouterInclusion> inclusions)
    {
        var first = new Dictionary<(string Method, string Shape), Operation>();
        foreach (var inclusion in inclusions)
        {
            foreach (var operation in inclusion.Router.Operations)
            {
                var path = inclusion.Prefix + inclusion.Router.Prefix + operation.Pattern;
                foreach (var method in operation.Methods)
                {
                    if (!first.TryAdd((method, ShapeOf(path)), operation))
                        LogUnreachable(operation.DeclaredAs, method, path, first[(method, ShapeOf(path))].DeclaredAs);
                }
            }
        }
    }

    // Names of placeholders make no difference to matching.
    private static string ShapeOf(string path) => PlaceholderName().Replace(path, "");

    [GeneratedRegex(@"(?<=\{\*{0,2})[^{}:*?]+")]
    private static partial Regex PlaceholderName();

    [LoggerMessage(1, LogLevel.Warning, "{Operation} is never reached: {Method} {Path} is answered by {First}, which is declared before it.")]
    private partial void LogUnreachable(string operation, string method, string path, string first);
}
