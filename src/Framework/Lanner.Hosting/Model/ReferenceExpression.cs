using System.Runtime.CompilerServices;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>A string with places that are filled when the application runs: <c>ReferenceExpression.Create($"{catalog.GetEndpoint("http")}/items")</c>.</summary>
public sealed class ReferenceExpression : IValueProvider, IManifestExpressionProvider
{
    private readonly IReadOnlyList<object> _parts;

    internal ReferenceExpression(IReadOnlyList<object> parts) => _parts = parts;

    /// <summary>The string with a placeholder for each place.</summary>
    public string ValueExpression =>
        string.Concat(_parts.Select(part => part is IManifestExpressionProvider provider ? provider.ValueExpression : part.ToString()));

    /// <summary>What fills the places, in order.</summary>
    public IReadOnlyList<IValueProvider> ValueProviders => [.. _parts.OfType<IValueProvider>()];

    /// <summary>Makes an expression from an interpolated string.</summary>
    /// <param name="handler">The interpolated string; its holes are strings, endpoints, parameters, connection strings or other expressions.</param>
    public static ReferenceExpression Create(in ExpressionInterpolatedStringHandler handler) => handler.ToExpression();

    /// <summary>The string with all places filled; null when a place has no value.</summary>
    /// <param name="cancellationToken">Ends the wait for values.</param>
    public async ValueTask<string?> GetValueAsync(CancellationToken cancellationToken = default)
    {
        var values = new string?[_parts.Count];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = _parts[i] is IValueProvider provider ? await provider.GetValueAsync(cancellationToken).ConfigureAwait(false) : (string)_parts[i];
            if (values[i] is null)
                return null;
        }

        return string.Concat(values);
    }

    /// <summary>Collects the parts of an interpolated string; the compiler calls it.</summary>
    [InterpolatedStringHandler]
    public readonly ref struct ExpressionInterpolatedStringHandler
    {
        private readonly List<object> _parts;

        /// <summary>Starts a string.</summary>
        /// <param name="literalLength">Characters outside the holes.</param>
        /// <param name="formattedCount">Number of holes.</param>
        public ExpressionInterpolatedStringHandler(int literalLength, int formattedCount) => _parts = new List<object>((2 * formattedCount) + 1);

        /// <summary>Adds text.</summary>
        /// <param name="value">The text.</param>
        public void AppendLiteral(string value) => _parts.Add(value);

        /// <summary>Adds text from a hole.</summary>
        /// <param name="value">The text; null adds nothing.</param>
        public void AppendFormatted(string? value) => _parts.Add(value ?? "");

        /// <summary>Adds a value that is known when the application runs.</summary>
        /// <param name="valueProvider">Gives the value.</param>
        public void AppendFormatted<T>(T valueProvider) where T : IValueProvider, IManifestExpressionProvider => _parts.Add(valueProvider);

        /// <summary>Adds the value of a resource: a parameter, or a connection string.</summary>
        /// <param name="valueProvider">Builder of the resource.</param>
        public void AppendFormatted<T>(IResourceBuilder<T> valueProvider) where T : IResource, IValueProvider, IManifestExpressionProvider =>
            _parts.Add(valueProvider.Resource);

        internal ReferenceExpression ToExpression() => new(_parts.ToArray());
    }
}
