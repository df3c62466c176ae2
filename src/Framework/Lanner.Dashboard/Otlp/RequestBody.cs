using System.IO.Compression;

namespace Lanner.Dashboard.Otlp;

/// <summary>Reads a request whole, within a limit that also holds for what comes out of a compressed one.</summary>
internal static class RequestBody
{
    /// <summary>Most bytes of one export request.</summary>
    public const int MaxBytes = 16 * 1024 * 1024;

    /// <exception cref="RequestTooLargeException">It is longer than the limit.</exception>
    public static async Task<ReadOnlyMemory<byte>> ReadAsync(Stream stream, CancellationToken cancellationToken)
    {
        var buffer = new MemoryStream();
        var chunk = new byte[64 * 1024];
        int count;
        while ((count = await stream.ReadAsync(chunk, cancellationToken).ConfigureAwait(false)) > 0)
        {
            if (buffer.Length + count > MaxBytes)
                throw new RequestTooLargeException();
            buffer.Write(chunk, 0, count);
        }

        return buffer.GetBuffer().AsMemory(0, (int)buffer.Length);
    }

    public static async Task<ReadOnlyMemory<byte>> UnzipAsync(Stream stream, CancellationToken cancellationToken)
    {
        await using var unzipped = new GZipStream(stream, CompressionMode.Decompress);
        return await ReadAsync(unzipped, cancellationToken).ConfigureAwait(false);
    }
}
