namespace Aspire.Hosting.ApplicationModel;

/// <summary>The answer to the request of a command.</summary>
public sealed class HttpCommandResultContext
{
    /// <summary>Services of the app host.</summary>
    public required IServiceProvider ServiceProvider { get; init; }

    /// <summary>Name of the resource.</summary>
    public required string ResourceName { get; init; }

    /// <summary>The endpoint that gets the request.</summary>
    public required EndpointReference Endpoint { get; init; }

    /// <summary>Cancels the command.</summary>
    public required CancellationToken CancellationToken { get; init; }

    /// <summary>The client that sends the request.</summary>
    public required HttpClient HttpClient { get; init; }

    /// <summary>The answer.</summary>
    public required HttpResponseMessage Response { get; init; }
}
