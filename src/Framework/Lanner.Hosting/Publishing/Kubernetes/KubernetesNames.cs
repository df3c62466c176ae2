using System.Security.Cryptography;
using System.Text;
using Aspire.Hosting;

namespace Lanner.Hosting.Publishing.Kubernetes;

/// <summary>Names, labels and references that the manifests share.</summary>
internal sealed class KubernetesNames(PublishArguments arguments)
{
    private const string NameLabel = "app.kubernetes.io/name";
    private const string PartOfLabel = "app.kubernetes.io/part-of";

    // 63, less what is appended to the names of jobs.
    private const int MaxLength = 54;

    /// <summary>Secret that whoever deploys makes.</summary>
    public string Secrets => $"{arguments.Name}-secrets";

    /// <summary>ConfigMap that whoever deploys makes.</summary>
    public string Parameters => $"{arguments.Name}-parameters";

    public ObjectMetadata Metadata(string name, string component, string? of = null)
    {
        if (name.Length > MaxLength)
            throw new DistributedApplicationException($"'{name}' has {name.Length} characters; there is room for {MaxLength} in Kubernetes. Use a shorter resource name.");
        return new ObjectMetadata { Name = name, Namespace = arguments.Namespace, Labels = Labels(of ?? name, component) };
    }

    public IReadOnlyDictionary<string, string> Labels(string name, string component) => new SortedDictionary<string, string>(StringComparer.Ordinal)
    {
        ["app.kubernetes.io/component"] = component,
        [NameLabel] = name,
        [PartOfLabel] = arguments.Name,
    };

    /// <summary>The pods of programs, jobs included.</summary>
    public LabelSelector AnyOf(IEnumerable<string> programs) => new(new Dictionary<string, string> { [PartOfLabel] = arguments.Name })
    {
        MatchExpressions = [new LabelRequirement(NameLabel, [.. programs.Order(StringComparer.Ordinal)])],
    };

    public LabelSelector Selector(string name, string component) => new(Labels(name, component));

    public static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 4));

    /// <summary>Where the value of a variable comes from.</summary>
    public EnvSource Source(PublishedVariable variable, bool isRequired)
    {
        var reference = new KeyReference(variable.IsSecret ? Secrets : Parameters, variable.Name, isRequired ? null : true);
        return variable.IsSecret ? new EnvSource { SecretKeyRef = reference } : new EnvSource { ConfigMapKeyRef = reference };
    }
}
