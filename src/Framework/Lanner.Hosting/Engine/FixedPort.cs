using System.Globalization;

namespace Lanner.Hosting.Engine;

/// <summary>A port that a process has to listen on: no other one will do.</summary>
/// <param name="Port">The port.</param>
/// <param name="Endpoint">Name of its endpoint.</param>
/// <param name="WayOut">How to have another one.</param>
internal sealed record FixedPort(int Port, string Endpoint, string WayOut)
{
    /// <summary>What it means when the port is taken.</summary>
    public string Explain() => string.Create(CultureInfo.InvariantCulture, $"port {Port} of endpoint '{Endpoint}' is taken by another program: stop that program, or {WayOut}");
}
