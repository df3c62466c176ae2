using System.IO.Compression;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Lanner.Runtime;

/// <summary>Compresses the bodies of answers.</summary>
/// <param name="minimumSize">Smallest whole body that is compressed, in bytes.</param>
/// <param name="level">How hard to try.</param>
internal sealed class GZip(int minimumSize, CompressionLevel level)
{
    public RequestDelegate Around(RequestDelegate next) => async http =>
    {
        var original = http.Features.Get<IHttpResponseBodyFeature>()!;
        var isAccepted = http.Request.Headers.AcceptEncoding.ToString().Contains("gzip", StringComparison.OrdinalIgnoreCase);
        var body = new GZipBody(http.Response, original.Stream, minimumSize, level, isAccepted);
        await using (body)
        {
            var feature = new StreamResponseBodyFeature(body, original);
            http.Features.Set<IHttpResponseBodyFeature>(feature);
            try
            {
                await next(http);
                await feature.CompleteAsync();
                await body.CompleteAsync();
            }
            finally
            {
                http.Features.Set(original);
            }
        }
    };
}
