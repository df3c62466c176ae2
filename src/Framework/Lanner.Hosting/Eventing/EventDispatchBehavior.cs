namespace Aspire.Hosting.Eventing;

/// <summary>Whether the publisher of an event waits for its handlers, and whether they run one after the other.</summary>
public enum EventDispatchBehavior
{
    /// <summary>The publisher waits; handlers run in the order of their subscription.</summary>
    BlockingSequential,

    /// <summary>The publisher waits; handlers run at the same time.</summary>
    BlockingConcurrent,

    /// <summary>The publisher goes on; handlers run in the order of their subscription. What they throw is logged.</summary>
    NonBlockingSequential,

    /// <summary>The publisher goes on; handlers run at the same time. What they throw is logged.</summary>
    NonBlockingConcurrent,
}
