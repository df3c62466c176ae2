namespace Lanner.Hosting.Publishing;

/// <summary>A value that is not part of the description: whoever deploys sets it.</summary>
/// <param name="Name">Name in <c>.env</c>, and key of the Secret or ConfigMap.</param>
/// <param name="Meaning">What it is, for a comment.</param>
/// <param name="IsSecret">Whether the value is a secret.</param>
/// <param name="Default">Value where none is set; null when there is none.</param>
internal sealed record PublishedVariable(string Name, string Meaning, bool IsSecret, string? Default = null)
{
    /// <summary>True when any value will do, as long as nobody guesses it.</summary>
    public bool MayBeRandom { get; init; }

    // Compose takes the shell's variables before those of .env.
    private static readonly HashSet<string> OfShells = new(StringComparer.Ordinal)
    {
        "DISPLAY", "EDITOR", "HOME", "HOST", "HOSTNAME", "LANG", "LOGNAME", "MAIL", "PATH", "PWD", "SHELL", "TEMP", "TERM", "TMP", "TMPDIR", "USER", "USERNAME",
    };

    /// <summary>Variable name of a resource: <c>api-key</c> gives <c>API_KEY</c>.</summary>
    public static string NameOf(string resource)
    {
        var name = resource.Replace('-', '_').ToUpperInvariant();
        return OfShells.Contains(name) ? "APP_" + name : name;
    }
}
