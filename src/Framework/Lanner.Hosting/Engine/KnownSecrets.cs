using Aspire.Hosting.ApplicationModel;
using Lanner.Dashboard.Access;
using Npgsql;

namespace Lanner.Hosting.Engine;

/// <summary>Learns the secrets of the application before a process that has them can write its first line.</summary>
internal sealed class KnownSecrets(SecretMask mask, IResourceCollection resources)
{
    // A shorter value under a name like USE_TOKEN is no secret but a word such as "true".
    private const int MinLength = 6;

    private static readonly string[] Endings = ["PASSWORD", "SECRET", "TOKEN", "API_KEY", "APIKEY", "ACCESS_KEY"];

    /// <summary>Learns the value of a parameter that is secret.</summary>
    public async Task LearnAsync(object value, CancellationToken cancellationToken)
    {
        if (value is ParameterResource { Secret: true } parameter)
            Learn(await parameter.GetValueAsync(cancellationToken).ConfigureAwait(false));
        foreach (var part in (value as ReferenceExpression)?.ValueProviders ?? [])
            await LearnAsync(part, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Learns what the model gives a process under the name of a secret, and the passwords in its connection strings.</summary>
    public void Learn(IReadOnlyDictionary<string, string> variables)
    {
        foreach (var (name, value) in variables)
        {
            var secret = Endings.Any(ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) ? value
                : name.StartsWith("ConnectionStrings__", StringComparison.OrdinalIgnoreCase) ? Password(value)
                : null;
            if (secret?.Length >= MinLength)
                Learn(secret);
        }
    }

    /// <summary>Learns a secret, unless it is a word that everyone guesses: hiding 'postgres' would hide the resource and protect nothing.</summary>
    public void Learn(string? secret)
    {
        if (secret is not null && !string.Equals(secret, "postgres", StringComparison.OrdinalIgnoreCase) && !resources.Any(resource => string.Equals(resource.Name, secret, StringComparison.OrdinalIgnoreCase)))
            mask.Add(secret);
    }

    private static string? Password(string connectionString)
    {
        try
        {
            return new NpgsqlConnectionStringBuilder(connectionString).Password;
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException)
        {
            // Another provider's; what follows "Password=" in it is masked by its form.
            return null;
        }
    }
}
