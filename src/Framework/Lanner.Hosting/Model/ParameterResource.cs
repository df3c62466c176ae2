namespace Aspire.Hosting.ApplicationModel;

/// <summary>A value that comes from outside the model: configuration, user secrets, environment, command line.</summary>
public class ParameterResource : Resource, IValueProvider, IManifestExpressionProvider
{
    private readonly Lock _lock = new();
    private readonly Func<ParameterDefault?, string> _callback;
    private string? _value;

    /// <summary>Creates a parameter.</summary>
    /// <param name="name">Unique name.</param>
    /// <param name="callback">Gives the value; called once, on first use, and again only after it failed. Gets the default, null when there is none.</param>
    /// <param name="secret">True keeps the value out of console, logs and dashboard.</param>
    public ParameterResource(string name, Func<ParameterDefault?, string> callback, bool secret = false)
        : base(name)
    {
        ArgumentNullException.ThrowIfNull(callback);
        _callback = callback;
        Secret = secret;
    }

    /// <summary>True keeps the value out of console, logs and dashboard.</summary>
    public bool Secret { get; }

    /// <summary>Makes the value when none is configured; null when the parameter has no default.</summary>
    public ParameterDefault? Default { get; set; }

    /// <inheritdoc/>
    public string ValueExpression => $"{{{Name}.value}}";

    /// <summary>The value.</summary>
    /// <param name="cancellationToken">Not used: the value is there or not.</param>
    /// <exception cref="DistributedApplicationException">Nothing gives a value.</exception>
    public ValueTask<string?> GetValueAsync(CancellationToken cancellationToken = default)
    {
        lock (_lock)
            return new(_value ??= _callback(Default));
    }
}
