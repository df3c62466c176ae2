using DotNet.Testcontainers.Builders;
using Testcontainers.PostgreSql;

namespace Lanner.Testing;

/// <summary>PostgreSQL in a container that is removed with this object, else at the end of the process (Testcontainers' reaper covers a killed one).</summary>
internal sealed class PostgresContainer : IAsyncDisposable
{
    private const string ImageVariable = "TEST_PG_IMAGE";
    private const string DefaultImage = "postgres:17";

    private readonly PostgreSqlContainer _container;
    private int _disposed;

    private PostgresContainer(PostgreSqlContainer container, string image)
    {
        _container = container;
        Image = image;
        AppDomain.CurrentDomain.ProcessExit += OnProcessExit;
    }

    public string Image { get; }

    public string ConnectionString => _container.GetConnectionString();

    /// <summary>The container, or the reason why there is none.</summary>
    public static async Task<(PostgresContainer? Container, string Reason)> TryStartAsync(CancellationToken cancellationToken)
    {
        var image = Environment.GetEnvironmentVariable(ImageVariable) is { Length: > 0 } named ? named : DefaultImage;
        PostgreSqlContainer container;
        try
        {
            // Testcontainers turns fsync off by itself.
            container = new PostgreSqlBuilder(image).WithCommand("-c", "max_connections=200").Build();
        }
        catch (DockerUnavailableException)
        {
            return (null, "no container engine answers");
        }

        try
        {
            await container.StartAsync(cancellationToken);
            return (new PostgresContainer(container, image), "");
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            await container.DisposeAsync();
            return (null, $"image {image} did not start: {exception.Message.Split('\n')[0].Trim()}");
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, 1) != 0)
            return;
        AppDomain.CurrentDomain.ProcessExit -= OnProcessExit;
        await _container.DisposeAsync();
    }

    private void OnProcessExit(object? sender, EventArgs e) => DisposeAsync().AsTask().Wait(TimeSpan.FromSeconds(10));
}
