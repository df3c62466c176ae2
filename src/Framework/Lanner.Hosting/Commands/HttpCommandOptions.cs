namespace Aspire.Hosting.ApplicationModel;

/// <summary>How a command that sends a request is shown, and what it sends.</summary>
public class HttpCommandOptions : CommandOptions
{
    /// <summary>Chooses the endpoint that gets the request; the first of https and http when null.</summary>
    public Func<EndpointReference>? EndpointSelector { get; set; }

    /// <summary>Method of the request; POST when null.</summary>
    public HttpMethod? Method { get; set; }

    /// <summary>Name of the HTTP client, as registered with <c>builder.Services.AddHttpClient</c>; the unnamed one when null.</summary>
    public string? HttpClientName { get; set; }

    /// <summary>Changes the request before it is sent: body, headers.</summary>
    public Func<HttpCommandRequestContext, Task>? PrepareRequest { get; set; }

    /// <summary>Says whether the answer is a success; every status of 2xx is when null.</summary>
    public Func<HttpCommandResultContext, Task<ExecuteCommandResult>>? GetCommandResult { get; set; }
}
