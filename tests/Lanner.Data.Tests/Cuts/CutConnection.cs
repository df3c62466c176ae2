using System.Buffers.Binary;
using System.Net.Sockets;

namespace Lanner.Data.Tests.Cuts;

/// <summary>One connection through a <see cref="CutProxy"/>.</summary>
internal sealed class CutConnection(CutProxy proxy, TcpClient client, Socket server) : IDisposable
{
    private const int HeaderLength = 5;
    private const byte Query = (byte)'Q';
    private const byte Sync = (byte)'S';
    private const byte ReadyForQuery = (byte)'Z';
    private const byte Terminate = (byte)'X';

    // A server that waits for a lock does not answer; it is not waited for any longer than this.
    private static readonly TimeSpan AnswerLimit = TimeSpan.FromSeconds(5);

    private readonly NetworkStream _client = client.GetStream();
    private readonly NetworkStream _server = new(server, ownsSocket: true);
    private readonly SemaphoreSlim _answered = new(0);
    private volatile bool _isCut;
    private int _unanswered;

    public async Task RunAsync()
    {
        client.NoDelay = true;
        await Task.WhenAll(FromClientAsync(), FromServerAsync());
        Dispose();
    }

    public void Dispose()
    {
        client.Dispose();
        _server.Dispose();
    }

    private async Task FromClientAsync()
    {
        try
        {
            if (await ReadStartAsync() is { } start && await PassAsync(start))
            {
                while (!_isCut && await ReadAsync(_client) is { } message && await PassAsync(message))
                {
                }
            }
            await EndServerAsync();
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException or SocketException)
        {
            await EndServerAsync();
        }
    }

    private async Task<bool> PassAsync(byte[] message)
    {
        // Nothing is answered to a farewell; when it comes is a matter of the pool.
        if (message[0] is Terminate)
        {
            await _server.WriteAsync(message);
            return true;
        }
        if (proxy.IsCutAt(this, Cut.BeforeClientMessage))
        {
            CutClient();
            return false;
        }
        if (_isCut)
            return false;
        if (message[0] is Query or Sync)
            Interlocked.Increment(ref _unanswered);
        var cutAfter = proxy.IsCutAt(this, Cut.AfterClientMessage);
        if (cutAfter)
            CutClient();
        await _server.WriteAsync(message);
        return !cutAfter;
    }

    private async Task FromServerAsync()
    {
        try
        {
            while (await ReadAsync(_server) is { } message)
            {
                if (message[0] == ReadyForQuery && Interlocked.Decrement(ref _unanswered) <= 0)
                    _answered.Release();
                if (_isCut)
                    continue;

                // Before the message goes out: after the last one, the client's answer may be judged at once.
                var cutAfter = proxy.IsCutAt(this, Cut.AfterServerMessage);
                try
                {
                    await _client.WriteAsync(message);
                }
                catch (Exception exception) when (exception is IOException or ObjectDisposedException)
                {
                    continue;
                }
                if (cutAfter)
                    CutClient();
            }
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException)
        {
            // The server is gone; so is the connection.
        }
        CutClient();
    }

    // What the client sent is in the socket's buffers on both sides; the server's half ends in order, after it has answered all that reached it.
    private void CutClient()
    {
        _isCut = true;
        client.Close();
    }

    private async Task EndServerAsync()
    {
        var limit = Environment.TickCount64 + (long)AnswerLimit.TotalMilliseconds;
        while (Volatile.Read(ref _unanswered) > 0 && Environment.TickCount64 < limit)
            await _answered.WaitAsync(TimeSpan.FromMilliseconds(100));
        try
        {
            server.Shutdown(SocketShutdown.Send);
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            // Ended by the server.
        }
    }

    // The first message has no type; a request to cancel is one too, and ends the connection.
    private async Task<byte[]?> ReadStartAsync()
    {
        var length = new byte[4];
        if (await _client.ReadAtLeastAsync(length, length.Length, throwOnEndOfStream: false) < length.Length)
            return null;
        var message = new byte[BinaryPrimitives.ReadInt32BigEndian(length)];
        length.CopyTo(message, 0);
        await _client.ReadExactlyAsync(message.AsMemory(length.Length));
        return message;
    }

    // Type, length that counts itself, content.
    private static async Task<byte[]?> ReadAsync(NetworkStream stream)
    {
        var header = new byte[HeaderLength];
        if (await stream.ReadAtLeastAsync(header, HeaderLength, throwOnEndOfStream: false) < HeaderLength)
            return null;
        var message = new byte[1 + BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(1))];
        header.CopyTo(message, 0);
        await stream.ReadExactlyAsync(message.AsMemory(HeaderLength));
        return message;
    }
}
