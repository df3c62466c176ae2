using System.Buffers;
using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Lanner.Dashboard.Access;

/// <summary>Knows the secrets of the application and hides them in every text that the dashboard stores or shows.</summary>
public sealed partial class SecretMask
{
    /// <summary>What is shown in place of a secret.</summary>
    public const string Mask = "●●●●●●";

    // Anything shorter is found by chance in ordinary text; it is hidden only where it stands as a word.
    private const int MinLength = 6;

    private static readonly SearchValues<string> SecretNames = SearchValues.Create(
        ["password", "passwd", "pwd", "secret", "token", "apikey", "api_key", "api-key", "credential", "private_key", "privatekey", "authorization", "cookie",
            "otlp_headers", "access_key", "accesskey", "connectionstring", "connection_string"],
        StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> PasswordKeys = SearchValues.Create(["password=", "pwd="], StringComparison.OrdinalIgnoreCase);

    private readonly Lock _lock = new();
    private volatile Known _known = Known.Of([]);

    /// <summary>Takes note of a secret. One of fewer than 6 characters is hidden only where no letter or digit stands beside it.</summary>
    /// <param name="secret">The secret.</param>
    public void Add(string? secret)
    {
        if (string.IsNullOrEmpty(secret))
            return;
        lock (_lock)
        {
            if (_known.Secrets.Contains(secret))
                return;

            _known = Known.Of(_known.Secrets.Add(secret));
        }
    }

    /// <summary>The text with every known secret hidden, and what follows <c>Password=</c>.</summary>
    /// <param name="text">Any text.</param>
    public string Apply(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var known = _known;
        if (!known.Secrets.IsEmpty && text.AsSpan().ContainsAny(known.Search))
        {
            foreach (var secret in known.Secrets.TakeWhile(secret => secret.Length >= MinLength))
                text = text.Replace(secret, Mask, StringComparison.Ordinal);
            text = known.Words?.Replace(text, Mask) ?? text;
        }

        return text.AsSpan().ContainsAny(PasswordKeys) ? PasswordInText().Replace(text, $"$1{Mask}") : text;
    }

    /// <summary>Whether values under this name are secret by convention: passwords, tokens, keys.</summary>
    /// <param name="name">Name of a variable, property or attribute.</param>
    // Counts of a language model's tokens are no secrets.
    public static bool IsSecretName(string name) => name.AsSpan().ContainsAny(SecretNames) && !name.AsSpan().EndsWith("tokens", StringComparison.OrdinalIgnoreCase);

    /// <summary>A value under a name, with the secrets in it hidden: the whole value of a password or key, the password in a connection string or a URL.</summary>
    /// <param name="name">Name of a variable or property.</param>
    /// <param name="value">Its value.</param>
    public string Variable(string name, string value)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(value);
        value = Apply(value);
        var hidden = PasswordInUrl().Replace(PasswordInConnectionString().Replace(value, $"$1{Mask}"), $"$1{Mask}$2");
        var isConnectionString = name.Contains("connectionstring", StringComparison.OrdinalIgnoreCase) && value.Contains('=', StringComparison.Ordinal);
        return isConnectionString || value.Length == 0 || !IsSecretName(name) ? hidden : Mask;
    }

    [GeneratedRegex(@"\b((?:password|pwd|secret|accountkey|sharedaccesskey|api[-_ ]?key|token)\s*=\s*)(?:""[^""]*""|'[^']*'|[^;&]+)", RegexOptions.IgnoreCase)]
    private static partial Regex PasswordInConnectionString();

    [GeneratedRegex(@"(\b[a-z][a-z0-9+.-]*://[^\s:/@]*:)[^\s/]+(@)", RegexOptions.IgnoreCase)]
    private static partial Regex PasswordInUrl();

    [GeneratedRegex(@"((?:password|pwd)=)(?:""[^""]*""|'[^']*'|[^;&\s""']+)", RegexOptions.IgnoreCase)]
    private static partial Regex PasswordInText();

    /// <summary>All secrets, the longest first, so that one within another does not leave the rest of it visible.</summary>
    /// <param name="Secrets">The secrets.</param>
    /// <param name="Search">Finds any of them.</param>
    /// <param name="Words">Finds the short ones where they stand as words; null when there are none.</param>
    private sealed record Known(ImmutableArray<string> Secrets, SearchValues<string> Search, Regex? Words)
    {
        public static Known Of(ImmutableArray<string> secrets)
        {
            var words = secrets.Where(secret => secret.Length < MinLength).OrderByDescending(secret => secret.Length).Select(Regex.Escape).ToList();
            return new Known(
                secrets.Sort((a, b) => b.Length - a.Length),
                SearchValues.Create(secrets.AsSpan(), StringComparison.Ordinal),
                words.Count == 0 ? null : new Regex($@"(?<![\p{{L}}\p{{N}}])(?:{string.Join('|', words)})(?![\p{{L}}\p{{N}}])", RegexOptions.CultureInvariant));
        }
    }
}
