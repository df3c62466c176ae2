using System.Buffers;
using Microsoft.AspNetCore.Http;

namespace Lanner.Runtime;

/// <summary>Sends an answer whose content is complete: one Content-Length, one write.</summary>
internal static class ResponseWriter
{
    /// <summary>Whether a status goes without content (RFC 9110, 15): 1xx, 204, 205 and 304.</summary>
    public static bool HasNoContent(int statusCode) => statusCode is < 200 or 204 or 205 or 304;

    /// <summary>Sends the content and gives the buffer back to the pool once the write has ended: a wrapped body may read it until then.</summary>
    public static Task SendAsync(HttpContext http, string contentType, byte[] buffer, int length)
    {
        var write = WriteAsync(http, contentType, buffer.AsMemory(0, length));
        if (!write.IsCompletedSuccessfully)
            return ReturnAfterAsync(write, buffer);
        ArrayPool<byte>.Shared.Return(buffer);
        return Task.CompletedTask;
    }

    /// <summary>Sends the content; the memory must not change until the task has ended.</summary>
    public static Task WriteAsync(HttpContext http, string contentType, ReadOnlyMemory<byte> content)
    {
        var response = http.Response;
        if (HasNoContent(response.StatusCode))
            return Task.CompletedTask;
        response.ContentType = contentType;
        response.ContentLength = content.Length;
        if (HttpMethods.IsHead(http.Request.Method))
            return Task.CompletedTask;
        var write = response.BodyWriter.WriteAsync(content);
        if (!write.IsCompletedSuccessfully)
            return write.AsTask();
        _ = write.Result;
        return Task.CompletedTask;
    }

    private static async Task ReturnAfterAsync(Task write, byte[] buffer)
    {
        try
        {
            await write;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
