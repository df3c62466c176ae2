using Microsoft.AspNetCore.Http;

namespace Lanner.Runtime;

/// <summary>Tells the endpoints that Lanner has mapped (operations, folders, mounted applications, the document and its pages) from those of the platform.</summary>
internal static class OwnEndpoint
{
    public static bool Is(Endpoint? endpoint) =>
        endpoint?.Metadata is { } metadata
        && (metadata.GetMetadata<ExactPath>() is not null || metadata.GetMetadata<FrontendMetadata>() is not null);

    /// <summary>What a failing request is called in the log.</summary>
    public static string NameOf(HttpContext http) =>
        http.GetEndpoint()?.Metadata.GetMetadata<Operation>()?.DeclaredAs ?? "The request pipeline";
}
