using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Lanner.Generators.Specs;

/// <summary>A place in a source file, detached from its syntax tree so that it can be cached.</summary>
internal sealed record LocationSpec(string FilePath, TextSpan Span, LinePositionSpan Lines)
{
    public static LocationSpec? From(Location? location) =>
        location?.SourceTree is { } tree ? new(tree.FilePath, location.SourceSpan, location.GetLineSpan().Span) : null;

    public Location ToLocation() => Location.Create(FilePath, Span, Lines);
}
