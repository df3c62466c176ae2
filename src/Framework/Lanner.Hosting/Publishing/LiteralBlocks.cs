using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.EventEmitters;

namespace Lanner.Hosting.Publishing;

/// <summary>Writes texts of several lines as they are, instead of folded.</summary>
internal sealed class LiteralBlocks(IEventEmitter next) : ChainedEventEmitter(next)
{
    public override void Emit(ScalarEventInfo eventInfo, IEmitter emitter)
    {
        // A block ends its lines with a line feed, and needs one that is not empty; in quotes every character can be written.
        if (eventInfo.Source.Value is string text && text.AsSpan().ContainsAny('\r', '\n'))
            eventInfo.Style = text.Contains('\r', StringComparison.Ordinal) || text.Trim('\n').Length == 0 ? ScalarStyle.DoubleQuoted : ScalarStyle.Literal;
        base.Emit(eventInfo, emitter);
    }
}
