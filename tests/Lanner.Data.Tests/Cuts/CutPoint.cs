namespace Lanner.Data.Tests.Cuts;

public enum Cut
{
    /// <summary>The server never sees the message.</summary>
    BeforeClientMessage,

    /// <summary>The server acts on the message, and its answer is lost.</summary>
    AfterClientMessage,

    /// <summary>The client sees the message and nothing after it.</summary>
    AfterServerMessage,
}

/// <summary>Where a connection is cut: at the n-th message of one side, counted from 1.</summary>
public readonly record struct CutPoint(Cut Cut, int Message)
{
    public override string ToString() => $"{Cut} {Message}";

    /// <summary>All points of an exchange with that many messages.</summary>
    public static IEnumerable<CutPoint> All((int Client, int Server) messages) =>
    [
        .. Enumerable.Range(1, messages.Client).Select(number => new CutPoint(Cut.BeforeClientMessage, number)),
        .. Enumerable.Range(1, messages.Client).Select(number => new CutPoint(Cut.AfterClientMessage, number)),
        .. Enumerable.Range(1, messages.Server).Select(number => new CutPoint(Cut.AfterServerMessage, number)),
    ];
}
