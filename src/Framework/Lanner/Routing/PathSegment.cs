using Microsoft.AspNetCore.Routing.Patterns;

namespace Lanner.Runtime;

/// <summary>What one segment of a route asks of a path, beside what the platform's matching asks.</summary>
/// <param name="Literal">The text, upper and lower case included; null for a placeholder.</param>
/// <param name="Converters">What the placeholder's text must be.</param>
/// <param name="IsOptional">Whether the path may end before it.</param>
/// <param name="IsRest">Whether it takes all that follows, slashes included.</param>
internal readonly record struct PathSegment(string? Literal, PathConverter[] Converters, bool IsOptional, bool IsRest)
{
    public static PathSegment Of(RoutePatternPathSegment segment) => segment.Parts switch
    {
        [RoutePatternLiteralPart literal] => new(literal.Content, [], false, false),
        [RoutePatternParameterPart parameter] => new(
            null,
            [.. parameter.ParameterPolicies.Select(PathConverter.Of).OfType<PathConverter>()],
            parameter.IsOptional || parameter.Default is not null,
            parameter.IsCatchAll),
        _ => new(null, [], false, false),
    };

    public bool Accepts(ReadOnlySpan<char> text)
    {
        if (Literal is not null)
            return text.SequenceEqual(Literal);
        foreach (var converter in Converters)
        {
            if (!converter.Accepts(text))
                return false;
        }

        return true;
    }
}
