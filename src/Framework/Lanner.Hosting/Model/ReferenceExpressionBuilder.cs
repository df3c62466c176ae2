using System.Runtime.CompilerServices;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>Puts a <see cref="ReferenceExpression"/> together piece by piece.</summary>
public class ReferenceExpressionBuilder
{
    private readonly List<object> _parts = [];

    /// <summary>True while nothing has been added.</summary>
    public bool IsEmpty => _parts.Count == 0;

    /// <summary>Adds text.</summary>
    /// <param name="value">The text.</param>
    public void AppendLiteral(string value) => _parts.Add(value);

    /// <summary>Adds text.</summary>
    /// <param name="value">The text; null adds nothing.</param>
    public void AppendFormatted(string? value) => _parts.Add(value ?? "");

    /// <summary>Adds a value that is known when the application runs.</summary>
    /// <param name="valueProvider">Gives the value.</param>
    public void AppendFormatted<T>(T valueProvider) where T : IValueProvider, IManifestExpressionProvider => _parts.Add(valueProvider);

    /// <summary>Adds an interpolated string.</summary>
    /// <param name="handler">The interpolated string; its holes are strings, endpoints, parameters, connection strings or other expressions.</param>
    public void Append([InterpolatedStringHandlerArgument("")] in ReferenceExpressionBuilderInterpolatedStringHandler handler) =>
        _parts.AddRange(handler.Parts);

    /// <summary>The expression.</summary>
    public ReferenceExpression Build() => new([.. _parts]);

    /// <summary>Adds the parts of an interpolated string; the compiler calls it.</summary>
    [InterpolatedStringHandler]
    public readonly ref struct ReferenceExpressionBuilderInterpolatedStringHandler
    {
        /// <summary>Starts a string.</summary>
        /// <param name="literalLength">Characters outside the holes.</param>
        /// <param name="formattedCount">Number of holes.</param>
        /// <param name="builder">What the parts are for; they are added when the string is whole.</param>
        public ReferenceExpressionBuilderInterpolatedStringHandler(int literalLength, int formattedCount, ReferenceExpressionBuilder builder)
        {
            ArgumentNullException.ThrowIfNull(builder);
            Parts = new List<object>(Math.Min(literalLength, 1) + (2 * formattedCount));
        }

        internal List<object> Parts { get; }

        /// <summary>Adds text.</summary>
        /// <param name="value">The text.</param>
        public void AppendLiteral(string value) => Parts.Add(value);

        /// <summary>Adds text from a hole.</summary>
        /// <param name="value">The text; null adds nothing.</param>
        public void AppendFormatted(string? value) => Parts.Add(value ?? "");

        /// <summary>Adds a value that is known when the application runs.</summary>
        /// <param name="valueProvider">Gives the value.</param>
        public void AppendFormatted<T>(T valueProvider) where T : IValueProvider, IManifestExpressionProvider => Parts.Add(valueProvider);

        /// <summary>Adds the value of a resource: a parameter, or a connection string.</summary>
        /// <param name="valueProvider">Builder of the resource.</param>
        public void AppendFormatted<T>(IResourceBuilder<T> valueProvider) where T : IResource, IValueProvider, IManifestExpressionProvider =>
            Parts.Add(valueProvider.Resource);
    }
}
