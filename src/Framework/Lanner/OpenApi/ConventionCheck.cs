using Microsoft.Extensions.Logging;

namespace Lanner.Runtime;

/// <summary>Tells of conventions that the document has no place for. On a group they may be meant for the platform's endpoints, so nothing fails.</summary>
internal sealed partial class ConventionCheck(ILogger<ConventionCheck> logger)
{
    public void Run(IReadOnlyList<RouterInclusion> inclusions)
    {
        foreach (var inclusion in inclusions)
        {
            foreach (var unused in inclusion.Router.Operations.SelectMany(operation => inclusion.ConventionsOf(operation).Unused).Distinct())
                LogUnused(inclusion.Router.Name, unused);
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "The document of {Router} leaves out a convention of the platform. {Convention}.")]
    private partial void LogUnused(string router, string convention);
}
