using System.Buffers;
using System.Globalization;
using System.IO.Pipelines;
using System.Text;

namespace Bench.Transport;

/// <summary>Sends one request at a time and waits for the whole answer.</summary>
internal sealed class MemoryClient(IDuplexPipe pipe)
{
    /// <summary>Sends a request and returns its answer as text.</summary>
    public async Task<string> AskAsync(ReadOnlyMemory<byte> request)
    {
        await pipe.Output.WriteAsync(request);
        while (true)
        {
            var read = await pipe.Input.ReadAsync();
            var text = Encoding.UTF8.GetString(read.Buffer.ToArray());
            if (IsWhole(text))
            {
                pipe.Input.AdvanceTo(read.Buffer.End);
                return text;
            }

            pipe.Input.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    /// <summary>Sends a request whose answer is known to have this many bytes; allocates nothing.</summary>
    public async Task RepeatAsync(ReadOnlyMemory<byte> request, int times, int answerLength)
    {
        for (var i = 0; i < times; i++)
        {
            await pipe.Output.WriteAsync(request);
            var missing = (long)answerLength;
            while (missing > 0)
            {
                if (!pipe.Input.TryRead(out var read))
                    read = await pipe.Input.ReadAsync();
                missing -= read.Buffer.Length;
                pipe.Input.AdvanceTo(read.Buffer.End);
            }

            if (missing < 0)
                throw new InvalidOperationException($"An answer of {answerLength} bytes was {-missing} bytes longer this time.");
        }
    }

    private static bool IsWhole(string answer)
    {
        var head = answer.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        if (head < 0)
            return false;

        const string Length = "Content-Length: ";
        var at = answer.IndexOf(Length, StringComparison.OrdinalIgnoreCase);
        if (at < 0 || at > head)
            return answer.EndsWith("0\r\n\r\n", StringComparison.Ordinal);

        var end = answer.IndexOf("\r\n", at, StringComparison.Ordinal);
        var length = int.Parse(answer.AsSpan(at + Length.Length, end - at - Length.Length), CultureInfo.InvariantCulture);
        return Encoding.UTF8.GetByteCount(answer.AsSpan(head + 4)) >= length;
    }
}
