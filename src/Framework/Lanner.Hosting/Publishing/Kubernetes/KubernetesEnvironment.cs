using System.Text.RegularExpressions;
using Aspire.Hosting;

namespace Lanner.Hosting.Publishing.Kubernetes;

/// <summary>
/// The environment of a service in two parts: what is fixed goes to a ConfigMap, what depends on values set elsewhere stays with the container.
/// </summary>
/// <param name="name">Name of the program.</param>
/// <param name="environment">Its environment.</param>
/// <param name="variables">The variables of the description.</param>
/// <param name="names">Names of the objects.</param>
internal sealed partial class KubernetesEnvironment(
    string name, IReadOnlyDictionary<string, PublishedText> environment, PublishedVariables variables, KubernetesNames names)
{
    private const string Attributes = "OTEL_RESOURCE_ATTRIBUTES";
    private const string ServiceName = "OTEL_SERVICE_NAME";
    private const string PodName = "POD_NAME";

    /// <summary>The fixed part.</summary>
    public IReadOnlyDictionary<string, string> Fixed { get; } = new SortedDictionary<string, string>(
        Checked(name, environment).Where(entry => entry.Value.Variables.All(IsInlined)).ToDictionary(entry => entry.Key, entry => Inlined(entry.Value)),
        StringComparer.Ordinal);

    /// <summary>The rest. A text with a variable in it comes after that variable, which has its own name only where the model gives it none.</summary>
    public IReadOnlyList<EnvVariable> OfContainer()
    {
        var single = new List<EnvVariable>();
        var composed = new List<EnvVariable>();
        var places = new Dictionary<PublishedVariable, string>();
        foreach (var (key, text) in environment.Where(entry => !Fixed.ContainsKey(entry.Key)))
        {
            if (text.SingleVariable is not { } variable)
                continue;
            single.Add(new EnvVariable(key) { ValueFrom = names.Source(variable, variables.IsRequired(variable)) });
            places.TryAdd(variable, key);
        }

        foreach (var (key, text) in environment.Where(entry => !Fixed.ContainsKey(entry.Key) && entry.Value.SingleVariable is null))
            composed.Add(new EnvVariable(key) { Value = text.Write(Escape, Place) });
        if (environment.ContainsKey(ServiceName) && !environment.ContainsKey(Attributes))
        {
            single.Add(new EnvVariable(PodName) { ValueFrom = new EnvSource { FieldRef = new FieldReference("metadata.name") } });
            composed.Add(new EnvVariable(Attributes) { Value = $"service.instance.id=$({PodName})" });
        }

        return [.. single, .. composed];

        string Place(PublishedVariable variable)
        {
            if (IsInlined(variable))
                return Escape(variable.Default!);
            if (places.TryGetValue(variable, out var place))
                return $"$({place})";
            var own = environment.ContainsKey(variable.Name) ? variable.Name + "_VALUE" : variable.Name;
            places[variable] = own;
            single.Add(new EnvVariable(own) { ValueFrom = names.Source(variable, variables.IsRequired(variable)) });
            return $"$({own})";
        }
    }

    /// <summary>Text of an argument; only variables of <see cref="OfContainer"/> can stand in it.</summary>
    public string Argument(PublishedText text)
    {
        var places = OfContainer();
        return text.Write(Escape, variable => IsInlined(variable) ? Escape(variable.Default!) : $"$({Find(variable)})");

        string Find(PublishedVariable variable) => places.FirstOrDefault(place => Key(place) == variable.Name)?.Name
            ?? throw new DistributedApplicationException(
                $"An argument of '{name}' holds {variable.Name}, which is not in its environment. Add it with WithEnvironment too: Kubernetes fills arguments from the environment.");
    }

    /// <summary>Both parts with the container.</summary>
    public IEnumerable<EnvVariable> Whole() => Fixed.Select(entry => new EnvVariable(entry.Key) { Value = Escape(entry.Value) }).Concat(OfContainer());

    /// <summary>Says of a ConfigMap's contents which they are, so that others replace the pods.</summary>
    public string Hash(IEnumerable<string>? more = null) =>
        KubernetesNames.Hash(string.Concat(Fixed.Select(entry => $"{entry.Key}={entry.Value}\n").Concat(more ?? [])));

    private static IReadOnlyDictionary<string, PublishedText> Checked(string name, IReadOnlyDictionary<string, PublishedText> environment)
    {
        if (environment.Keys.FirstOrDefault(key => !VariableName().IsMatch(key)) is { } refused)
        {
            throw new DistributedApplicationException(
                $"'{name}' has a variable '{refused}'; Kubernetes takes letters, digits, '_', '-' and '.'. Write '__' for the ':' of configuration keys.");
        }

        return environment;
    }

    /// <summary>A value with a default that is not empty stands in the description; it is changed by publishing again or by a patch.</summary>
    private static bool IsInlined(PublishedVariable variable) => !variable.IsSecret && !string.IsNullOrEmpty(variable.Default);

    private static string Inlined(PublishedText text) => text.Write(literal => literal, variable => variable.Default!);

    private static string Escape(string text) => text.Replace("$", "$$", StringComparison.Ordinal);

    private static string? Key(EnvVariable variable) => (variable.ValueFrom?.SecretKeyRef ?? variable.ValueFrom?.ConfigMapKeyRef)?.Key;

    [GeneratedRegex("^[-._a-zA-Z][-._a-zA-Z0-9]*$")]
    private static partial Regex VariableName();
}
