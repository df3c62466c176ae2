using Microsoft.AspNetCore.Http.Metadata;

namespace Lanner.Runtime;

/// <summary>Tells the platform the largest body of an operation: servers and decompression hold it too.</summary>
internal sealed class BodySizeLimit(long? bytes) : IRequestSizeLimitMetadata
{
    public long? MaxRequestBodySize { get; } = bytes;
}
