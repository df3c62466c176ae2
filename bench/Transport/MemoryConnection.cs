using System.IO.Pipelines;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http.Features;

namespace Bench.Transport;

/// <summary>The server's end of a connection made of two pipes. Continuations run inline, so that a request stays on one thread.</summary>
internal sealed class MemoryConnection : ConnectionContext
{
    private static readonly PipeOptions Inline = new(
        readerScheduler: PipeScheduler.Inline,
        writerScheduler: PipeScheduler.Inline,
        pauseWriterThreshold: 0,
        useSynchronizationContext: false);

    public MemoryConnection()
    {
        var toServer = new Pipe(Inline);
        var toClient = new Pipe(Inline);
        Transport = new Duplex(toServer.Reader, toClient.Writer);
        Client = new Duplex(toClient.Reader, toServer.Writer);
    }

    /// <summary>The other end.</summary>
    public IDuplexPipe Client { get; }

    public override IDuplexPipe Transport { get; set; }

    public override string ConnectionId { get; set; } = "memory";

    public override IFeatureCollection Features { get; } = new FeatureCollection();

    public override IDictionary<object, object?> Items { get; set; } = new ConnectionItems();

    private sealed record Duplex(PipeReader Input, PipeWriter Output) : IDuplexPipe;
}
