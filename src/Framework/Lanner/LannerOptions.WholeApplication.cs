namespace Lanner;

/// <content>What concerns endpoints of the platform too. By default none of it does: they answer as without Lanner.</content>
public sealed partial class LannerOptions
{
    /// <summary>
    /// Whether all errors of the application are answered as those of operations: exceptions of the platform's endpoints and of middleware, in every
    /// environment, and 404 and 405 of all paths. By default only requests for operations are, and paths that no endpoint has (404).
    /// </summary>
    public bool ErrorsOfWholeApplication { get; set; }

    /// <summary>
    /// Whether the platform's endpoints, too, read and write the models of routers as operations do: their names, numbers as texts, validation. By
    /// default they use System.Text.Json's own rules for all types, and the models only where those rules know a type no more (native builds).
    /// </summary>
    public bool JsonOfWholeApplication { get; set; }

    /// <summary>
    /// Whether all CORS preflights are answered in FastAPI's form: 200 "OK", or 400 with what was refused. By default only those for operations are;
    /// others have the platform's 204.
    /// </summary>
    public bool CorsOfWholeApplication { get; set; }
}
