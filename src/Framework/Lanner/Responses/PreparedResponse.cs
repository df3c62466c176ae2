using System.Buffers;
using System.ComponentModel;
using Microsoft.AspNetCore.Http;

namespace Lanner.Runtime;

/// <summary>An answer that is written but not sent: dependencies end in between, and may still fail.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct PreparedResponse : IDisposable
{
    private readonly string _contentType;
    private readonly byte[]? _buffer;
    private readonly int _length;
    private readonly IResult? _result;

    internal PreparedResponse(string contentType, byte[]? buffer, int length)
    {
        _contentType = contentType;
        _buffer = buffer;
        _length = length;
    }

    internal PreparedResponse(IResult result)
    {
        _contentType = "";
        _result = result;
    }

    /// <summary>Sends the answer. When the task has ended, the client has it.</summary>
    /// <param name="http">The request and its answer.</param>
    public async Task SendAsync(HttpContext http)
    {
        if (_result is not null)
            await _result.ExecuteAsync(http);
        else if (_buffer is not null)
            await ResponseWriter.WriteAsync(http, _contentType, _buffer.AsMemory(0, _length));

        // Content of a known length was complete with its write.
        if (_buffer is null || !http.Response.HasStarted)
            await AnswerSent.CompleteAsync(http);
        else
            AnswerSent.Mark(http);
    }

    /// <summary>Gives the buffer back.</summary>
    public void Dispose()
    {
        if (_buffer is not null)
            ArrayPool<byte>.Shared.Return(_buffer);
    }
}
