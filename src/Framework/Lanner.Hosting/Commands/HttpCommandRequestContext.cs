namespace Aspire.Hosting.ApplicationModel;

/// <summary>The request of a command before it is sent.</summary>
public sealed class HttpCommandRequestContext
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

    /// <summary>The request.</summary>
    public required HttpRequestMessage Request { get; init; }
}
