namespace Lanner.Hosting.Publishing;

/// <summary>A port of a program.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Scheme">Scheme of its URL.</param>
/// <param name="Host">Name of the program inside the system.</param>
/// <param name="Port">Port inside the container, and of the program inside the system.</param>
/// <param name="IsExternal">Whether clients outside the system reach it.</param>
/// <param name="HostPort">Port outside that the model asks for; null for any.</param>
internal sealed record PublishedEndpoint(string Name, string Scheme, string Host, int Port, bool IsExternal, int? HostPort)
{
    /// <summary>Whether it speaks HTTP/2 without TLS before.</summary>
    public bool IsHttp2 { get; init; }

    public bool IsTls { get; init; }
}
