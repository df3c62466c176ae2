using System.Net.Sockets;
using System.Text;
using Aspire.Hosting.ApplicationModel;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Lanner.Hosting.Data;

/// <summary>A Redis server is healthy when it lets us in and answers PING.</summary>
internal sealed class RedisHealthCheck(RedisResource redis) : IHealthCheck
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Limit);
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(redis.PrimaryEndpoint.Host, redis.PrimaryEndpoint.Port, limit.Token).ConfigureAwait(false);
            await using var stream = client.GetStream();
            using var reader = new StreamReader(stream, Encoding.UTF8, leaveOpen: true);
            if (redis.PasswordParameter is { } parameter && await parameter.GetValueAsync(limit.Token).ConfigureAwait(false) is { } password
                && await AskAsync(stream, reader, limit.Token, "AUTH", password).ConfigureAwait(false) is var entry && entry != "+OK")
            {
                return HealthCheckResult.Unhealthy($"the server refuses the password: {entry}");
            }

            var answer = await AskAsync(stream, reader, limit.Token, "PING").ConfigureAwait(false);
            return answer == "+PONG" ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy($"PING was answered with {answer ?? "the end of the connection"}");
        }
        catch (Exception exception) when (exception is SocketException or IOException)
        {
            return HealthCheckResult.Unhealthy(exception.Message);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return HealthCheckResult.Unhealthy("no answer within 5 s");
        }
    }

    private static async Task<string?> AskAsync(NetworkStream stream, StreamReader reader, CancellationToken cancellationToken, params string[] words)
    {
        var request = string.Concat(words.Select(word => $"${Encoding.UTF8.GetByteCount(word)}\r\n{word}\r\n"));
        await stream.WriteAsync(Encoding.UTF8.GetBytes($"*{words.Length}\r\n{request}"), cancellationToken).ConfigureAwait(false);
        return await reader.ReadLineAsync(cancellationToken).ConfigureAwait(false);
    }
}
