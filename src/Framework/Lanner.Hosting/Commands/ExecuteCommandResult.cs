namespace Aspire.Hosting.ApplicationModel;

/// <summary>How a command ended.</summary>
public sealed class ExecuteCommandResult
{
    /// <summary>True when it did what it should.</summary>
    public required bool Success { get; init; }

    /// <summary>True when it was cancelled.</summary>
    public bool Canceled { get; init; }

    /// <summary>Why it did not; null when it did.</summary>
    public string? ErrorMessage { get; init; }
}
