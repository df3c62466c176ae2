using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;

namespace Lanner.Hosting.Publishing;

/// <summary>
/// Refuses to write a secret that the app host's own code has put into a text, for example by reading the configuration itself.
/// </summary>
internal static class SecretCheck
{
    // Shorter ones occur by chance.
    private const int ShortestSecret = 8;

    public static void Run(IReadOnlyList<PublishedFile> files, PublishedVariables variables, CancellationToken cancellationToken)
    {
        foreach (var parameter in variables.SecretParameters)
        {
            if (ValueOf(parameter, cancellationToken) is { Length: >= ShortestSecret } secret
                && files.FirstOrDefault(file => file.Text.Contains(secret, StringComparison.Ordinal)) is { } file)
            {
                throw new DistributedApplicationException(
                    $"Nothing was written: {file.Path} would hold the value of secret parameter '{parameter.Name}'. " +
                    "Pass the parameter itself to WithEnvironment, not its value.");
            }
        }
    }

    /// <summary>The value that is there without asking anybody.</summary>
    private static string? ValueOf(ParameterResource parameter, CancellationToken cancellationToken)
    {
        var value = parameter.GetValueAsync(cancellationToken).AsTask();
        return value.IsCompletedSuccessfully ? value.Result : null;
    }
}
