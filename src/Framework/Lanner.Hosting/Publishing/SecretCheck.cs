using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;

namespace Lanner.Hosting.Publishing;

/// <summary>Refuses to write a secret that the app host's own code has put into a text, for example by reading the configuration itself.</summary>
internal static class SecretCheck
{
    // Shorter ones occur by chance.
    private const int ShortestSecret = 8;

    public static void Run(IReadOnlyList<PublishedFile> files, IResourceCollection resources)
    {
        foreach (var parameter in resources.OfType<ParameterResource>().Where(parameter => parameter.Secret))
        {
            if (ValueOf(parameter) is { Length: >= ShortestSecret } secret
                && files.FirstOrDefault(file => file.Text.Contains(secret, StringComparison.Ordinal)) is { } file)
            {
                throw new DistributedApplicationException(
                    $"Nothing was written: {file.Path} would hold the value of secret parameter '{parameter.Name}'. Pass the parameter itself to WithEnvironment, not its value.");
            }
        }
    }

    private static string? ValueOf(ParameterResource parameter)
    {
        try
        {
            return parameter.OwnValue;
        }
        catch (DistributedApplicationException)
        {
            return null;
        }
    }
}
