namespace Rigs.Chaos;

/// <summary>What a resource's process really is.</summary>
internal enum TrueState
{
    /// <summary>There is no process.</summary>
    Dead,

    /// <summary>It lives and does not answer well.</summary>
    Unhealthy,

    /// <summary>It lives and answers well.</summary>
    Healthy,
}
