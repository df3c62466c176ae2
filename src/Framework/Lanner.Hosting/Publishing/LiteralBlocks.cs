using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.EventEmitters;

namespace Lanner.Hosting.Publishing;

/// <summary>Writes texts of several lines as they are, instead of folded.</summary>
internal sealed class LiteralBlocks(IEventEmitter next) : ChainedEventEmitter(next)
{
    public override void Emit(ScalarEventInfo eventInfo, IEmitter emitter)
    {
        // A block has line feeds only; in quotes every character can be written.
        if (eventInfo.Source.Value is string text && text.Contains('\r', StringComparison.Ordinal))
            eventInfo.Style = ScalarStyle.DoubleQuoted;
        else if (eventInfo.Source.Value is string lines && lines.Contains('\n', StringComparison.Ordinal))
            eventInfo.Style = ScalarStyle.Literal;
        base.Emit(eventInfo, emitter);
    }
}
