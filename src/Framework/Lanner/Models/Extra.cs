namespace Lanner;

/// <summary>What happens to members of a JSON object that the model doesn't have.</summary>
public enum Extra
{
    /// <summary>They are skipped.</summary>
    Ignore,

    /// <summary>Each is an error of type <c>extra_forbidden</c>.</summary>
    Forbid,
}
