using System.IO.Compression;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Lanner.Runtime;

/// <summary>
/// The body of one answer, compressed where that pays. The first write or flush decides, since headers go with it: a body that is
/// whole in one write is sent with its compressed length, another one as a stream.
/// </summary>
/// <param name="response">The answer.</param>
/// <param name="inner">Where the bytes go.</param>
/// <param name="minimumSize">Smallest whole body that is compressed, in bytes.</param>
/// <param name="level">How hard to try.</param>
/// <param name="isAccepted">Whether the client reads gzip.</param>
internal sealed class GZipBody(HttpResponse response, Stream inner, int minimumSize, CompressionLevel level, bool isAccepted) : Stream
{
    private Stream? _target;
    private bool _isCompressed;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (buffer.IsEmpty)
            return;
        if (_target is null && response.ContentLength == buffer.Length)
            await WriteWholeAsync(buffer, cancellationToken);
        else
            await Target().WriteAsync(buffer, cancellationToken);
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Write(byte[] buffer, int offset, int count) => Target().Write(buffer, offset, count);

    public override Task FlushAsync(CancellationToken cancellationToken) => Target().FlushAsync(cancellationToken);

    public override void Flush() => Target().Flush();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    /// <summary>Writes the end of the compressed stream.</summary>
    public ValueTask CompleteAsync() => _isCompressed ? _target!.DisposeAsync() : ValueTask.CompletedTask;

    private async ValueTask WriteWholeAsync(ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        _target = inner;
        if (body.Length >= minimumSize && IsCompressible())
        {
            response.Headers.Append(HeaderNames.Vary, HeaderNames.AcceptEncoding);
            if (isAccepted)
            {
                using var compressed = new MemoryStream();
                await using (var gzip = new GZipStream(compressed, level, leaveOpen: true))
                    await gzip.WriteAsync(body, cancellationToken);
                response.Headers.ContentEncoding = "gzip";
                response.ContentLength = compressed.Length;
                body = compressed.GetBuffer().AsMemory(0, (int)compressed.Length);
            }
        }

        await inner.WriteAsync(body, cancellationToken);
    }

    private Stream Target()
    {
        if (_target is not null)
            return _target;
        _target = inner;
        if (response.HasStarted || !IsCompressible() || response.ContentLength < minimumSize)
            return _target;
        response.Headers.Append(HeaderNames.Vary, HeaderNames.AcceptEncoding);
        if (!isAccepted)
            return _target;
        response.Headers.ContentEncoding = "gzip";
        response.ContentLength = null;
        _isCompressed = true;
        return _target = new GZipStream(inner, level, leaveOpen: true);
    }

    // Events must arrive one by one; a part of a file is a part of its bytes.
    private bool IsCompressible() =>
        response.Headers.ContentEncoding.Count == 0
        && response.StatusCode != StatusCodes.Status206PartialContent
        && response.ContentType?.StartsWith("text/event-stream", StringComparison.OrdinalIgnoreCase) != true;
}
