using Microsoft.AspNetCore.Routing.Patterns;

namespace Lanner.Runtime;

/// <summary>
/// A route's path as FastAPI matches it: upper and lower case differ, and so do <c>/items</c> and <c>/items/</c>. The platform's routing
/// takes them as the same; as metadata of an endpoint, this narrows its matching (<see cref="ExactPathPolicy"/>).
/// </summary>
internal sealed class ExactPath
{
    private readonly string? _whole;
    private readonly PathSegment[] _segments;

    /// <param name="pattern">The route, with all prefixes.</param>
    /// <param name="endsWithSlash">Whether the declared path ends with a slash: patterns that were joined no longer tell.</param>
    /// <param name="redirectsSlashes">Whether the path with the other ending is redirected.</param>
    public ExactPath(RoutePattern pattern, bool endsWithSlash, bool redirectsSlashes)
    {
        _segments = [.. pattern.PathSegments.Select(PathSegment.Of)];
        EndsWithSlash = endsWithSlash || _segments.Length == 0;
        RedirectsSlashes = redirectsSlashes;
        if (_segments.All(segment => segment.Literal is not null))
            _whole = string.Concat(_segments.Select(segment => "/" + segment.Literal)) + (EndsWithSlash ? "/" : "");
    }

    public IReadOnlyList<PathSegment> Segments => _segments;

    public bool EndsWithSlash { get; }

    public bool RedirectsSlashes { get; }

    /// <summary>Whether the last placeholder takes all that follows, slashes included.</summary>
    public bool TakesRest => Segments.Count > 0 && Segments[^1].IsRest;

    /// <summary>Whether the last placeholder may be absent; the path then ends with a slash or not.</summary>
    public bool MayEndEarly => Segments.Count > 0 && Segments[^1].IsOptional;

    /// <summary>The route without the converters, which the platform would take for its own constraints.</summary>
    public static RoutePattern WithoutConverters(RoutePattern pattern)
    {
        if (!pattern.PathSegments.SelectMany(segment => segment.Parts).OfType<RoutePatternParameterPart>().Any(HasConverter))
            return pattern;
        var segments = pattern.PathSegments.Select(segment => RoutePatternFactory.Segment(segment.Parts.Select(part =>
            part is RoutePatternParameterPart parameter && HasConverter(parameter)
                ? RoutePatternFactory.ParameterPart(
                    parameter.Name,
                    parameter.Default,
                    parameter.ParameterKind,
                    parameter.ParameterPolicies.Where(policy => PathConverter.Of(policy) is null))
                : part)));
        return RoutePatternFactory.Pattern(pattern.RawText, segments);
    }

    /// <param name="path">A path that the platform's matching takes for this route.</param>
    public PathFit Fit(ReadOnlySpan<char> path)
    {
        if (_whole is not null && path.SequenceEqual(_whole))
            return PathFit.Exact;
        foreach (ref readonly var segment in _segments.AsSpan())
        {
            if (path.IsEmpty)
                return segment.IsOptional && !segment.IsRest ? PathFit.Exact : segment.IsRest ? PathFit.OtherSlash : PathFit.None;
            path = path[1..];
            if (segment.IsRest)
                return PathFit.Exact;
            var end = path.IndexOf('/');
            var text = end < 0 ? path : path[..end];
            if (text.IsEmpty && segment.IsOptional)
                return PathFit.Exact;
            if (!segment.Accepts(text))
                return PathFit.None;
            path = end < 0 ? default : path[end..];
        }

        if (path.IsEmpty)
            return EndsWithSlash ? PathFit.OtherSlash : PathFit.Exact;
        return path is not "/" ? PathFit.None : EndsWithSlash ? PathFit.Exact : PathFit.OtherSlash;
    }

    private static bool HasConverter(RoutePatternParameterPart parameter) => parameter.ParameterPolicies.Any(policy => PathConverter.Of(policy) is not null);
}
