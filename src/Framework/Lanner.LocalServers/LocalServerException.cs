namespace Lanner.LocalServers;

/// <summary>A server cannot run; the message says why and what helps.</summary>
internal sealed class LocalServerException(string message) : Exception(message);
