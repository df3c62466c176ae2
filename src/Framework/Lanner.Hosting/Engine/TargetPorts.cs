namespace Lanner.Hosting.Engine;

/// <summary>The ports that the running processes of a resource listen on, taken in turn.</summary>
internal sealed class TargetPorts
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, int> _ports = new(StringComparer.Ordinal);
    private int _turn;

    public void Set(string resourceId, int port)
    {
        lock (_lock)
            _ports[resourceId] = port;
    }

    public void Remove(string resourceId)
    {
        lock (_lock)
            _ports.Remove(resourceId);
    }

    public IReadOnlyList<int> All()
    {
        lock (_lock)
            return [.. _ports.Values];
    }

    /// <summary>All ports, each time beginning with another one.</summary>
    public IReadOnlyList<int> InTurn()
    {
        lock (_lock)
        {
            var ports = _ports.Values.ToArray();
            if (ports.Length < 2)
                return ports;
            _turn = (_turn + 1) % ports.Length;
            return [.. ports[_turn..], .. ports[.._turn]];
        }
    }
}
