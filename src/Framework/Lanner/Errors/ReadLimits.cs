namespace Lanner.Runtime;

/// <summary>
/// The bounds of reading a request, and what they refuse with. Immutable: made of the options when the application starts.
/// </summary>
internal sealed record ReadLimits
{
    public ReadLimits(LannerOptions options)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MaxErrors, 1, nameof(options.MaxErrors));
        ArgumentOutOfRangeException.ThrowIfNegative(options.MaxErrorInputSize, nameof(options.MaxErrorInputSize));
        ArgumentOutOfRangeException.ThrowIfNegative(options.MaxErrorBodySize, nameof(options.MaxErrorBodySize));
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MaxPatternTime, TimeSpan.Zero, nameof(options.MaxPatternTime));
        MaxDepth = options.MaxJsonDepth;
        MaxErrors = options.MaxErrors;
        MaxInputSize = options.MaxErrorInputSize;
        MaxBodySize = options.MaxErrorBodySize;
        MaxPatternTime = options.MaxPatternTime;
        AllowsNullCharacter = options.AllowNullCharacter;
        TooManyErrors = ErrorDetails.TooManyErrors(MaxErrors, MaxBodySize);
        LastEntry = Written(TooManyErrors);
    }

    /// <summary>What holds outside of an application.</summary>
    public static ReadLimits Default { get; } = new(new LannerOptions());

    /// <inheritdoc cref="LannerOptions.MaxJsonDepth"/>
    public int MaxDepth { get; }

    /// <inheritdoc cref="LannerOptions.MaxErrors"/>
    public int MaxErrors { get; }

    /// <inheritdoc cref="LannerOptions.MaxErrorInputSize"/>
    public int MaxInputSize { get; }

    /// <inheritdoc cref="LannerOptions.MaxErrorBodySize"/>
    public int MaxBodySize { get; }

    /// <inheritdoc cref="LannerOptions.MaxPatternTime"/>
    public TimeSpan MaxPatternTime { get; }

    /// <inheritdoc cref="LannerOptions.AllowNullCharacter"/>
    public bool AllowsNullCharacter { get; private init; }

    /// <summary>What the last entry says of a list from which errors were left out.</summary>
    public ErrorDetail TooManyErrors { get; }

    /// <summary>That entry as JSON.</summary>
    public byte[] LastEntry { get; }

    /// <summary>The bounds for what the application itself made: the database has taken it already, or never will.</summary>
    public ReadLimits ForAnswers() => AllowsNullCharacter ? this : this with { AllowsNullCharacter = true };

    private static byte[] Written(ErrorDetail detail)
    {
        var writer = new JsonWriter();
        ErrorBody.Write(ref writer, new ValidationError(detail, [], ErrorInput.Null));
        var entry = writer.WrittenSpan.ToArray();
        writer.Dispose();
        return entry;
    }
}
