namespace Aspire.Hosting.Testing;

/// <summary>The model of an app host, before it is built: a test can still change it.</summary>
public interface IDistributedApplicationTestingBuilder : IDistributedApplicationBuilder, IAsyncDisposable, IDisposable
{
    /// <summary>Completes the model. The application stops and leaves nothing when it is disposed of.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    Task<DistributedApplication> BuildAsync(CancellationToken cancellationToken = default);
}
