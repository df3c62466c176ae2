namespace Aspire.Hosting.ApplicationModel;

/// <summary>A value that comes from outside the model: configuration, user secrets, environment, command line.</summary>
public class ParameterResource : Resource, IValueProvider, IManifestExpressionProvider
{
    private readonly Lock _lock = new();
    private readonly Func<ParameterDefault?, string> _callback;
    private TaskCompletionSource _given = new(TaskCreationOptions.RunContinuationsAsynchronously);
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

    /// <summary>What it means; shown on the dashboard.</summary>
    public string? Description { get; set; }

    /// <summary>Whether <see cref="Description"/> is Markdown. Only real Aspire's dashboard draws it.</summary>
    public bool EnableDescriptionMarkdown { get; set; }

    /// <summary>Makes the value that a published description starts with; null when it carries none.</summary>
    internal Func<string>? PublishedDefault { get; init; }

    /// <summary>What stands for the value while a description is published; null while the application runs.</summary>
    internal string? StandIn { get; set; }

    /// <summary>The configuration key that its value is read from, and kept under in user secrets.</summary>
    internal string ConfigurationKey { get => field ?? $"Parameters:{Name}"; init; }

    /// <summary>When it was last given a value, or had one taken back, while the application runs, UTC; null when it never was.</summary>
    internal DateTime? ChangeTime { get; private set; }

    /// <summary>Completes when it is given a value while the application runs.</summary>
    internal Task Given
    {
        get
        {
            lock (_lock)
                return _given.Task;
        }
    }

    /// <summary>The value itself, also while a description is published.</summary>
    internal string OwnValue
    {
        get
        {
            try
            {
                lock (_lock)
                    return _value ??= _callback(Default);
            }
            catch (MissingParameterValueException missing)
            {
                missing.Parameter = this;
                throw;
            }
        }
    }

    /// <inheritdoc/>
    public string ValueExpression => $"{{{Name}.value}}";

    /// <summary>The value.</summary>
    /// <param name="cancellationToken">Not used: the value is there or not.</param>
    /// <exception cref="DistributedApplicationException">Nothing gives a value.</exception>
    public ValueTask<string?> GetValueAsync(CancellationToken cancellationToken = default) => new(StandIn ?? OwnValue);

    /// <summary>Gives it a value in place of its own.</summary>
    internal void Give(string value)
    {
        lock (_lock)
        {
            _value = value;
            ChangeTime = DateTime.UtcNow;
            _given.TrySetResult();
        }
    }

    /// <summary>Forgets the value; its own is made anew when it is needed.</summary>
    internal void Forget()
    {
        lock (_lock)
        {
            _value = null;
            ChangeTime = DateTime.UtcNow;
            if (_given.Task.IsCompleted)
                _given = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }
}
