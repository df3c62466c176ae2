using System.Text.RegularExpressions;
using Aspire.Hosting;
using Microsoft.Extensions.Configuration;

namespace Lanner.Hosting.Publishing;

/// <summary>What a step is asked to write.</summary>
/// <param name="Output">Folder to write to, as an absolute path.</param>
/// <param name="Name">Name of the system.</param>
/// <param name="Registry">Registry of the images, with a path if need be; null for the local engine's images.</param>
/// <param name="Tag">Tag of the images.</param>
/// <param name="Namespace">Namespace in Kubernetes.</param>
internal sealed partial record PublishArguments(string Output, string Name, string? Registry, string Tag, string Namespace)
{
    private const string Section = "Publish";

    private static readonly string[] Keys = [nameof(Name), nameof(Registry), nameof(Tag), nameof(Namespace)];

    /// <summary>Name of an image as an engine or a cluster pulls it.</summary>
    public string Image(string service) => $"{(Registry is null ? "" : Registry + "/")}{service}:{Tag}";

    /// <summary>The app host's options; a setting of the same name wins over each.</summary>
    /// <exception cref="DistributedApplicationException">
    /// A value is not of the form that its place asks for, or a setting is not known.
    /// </exception>
    public static PublishArguments Read(PublishOptions options, IConfiguration configuration, string solution, string output)
    {
        var settings = configuration.GetSection(Section);
        if (settings.GetChildren().FirstOrDefault(setting => !Keys.Contains(setting.Key, StringComparer.OrdinalIgnoreCase)) is { } unknown)
        {
            throw new DistributedApplicationException(
                $"Setting {unknown.Path} is not known: use {string.Join(", ", Keys.Select(key => $"{Section}:{key}"))}.");
        }

        var name = Setting(nameof(Name)) ?? options.Name ?? SystemName(solution);
        return new PublishArguments(
            output,
            name,
            Setting(nameof(Registry)) ?? options.Registry,
            Setting(nameof(Tag)) ?? options.Tag,
            Setting(nameof(Namespace)) ?? (options as KubernetesOptions)?.Namespace ?? name).Checked();

        string? Setting(string key) => settings[key] is { Length: > 0 } value ? value : null;
    }

    private static string SystemName(string name) =>
        string.Concat(name.ToLowerInvariant().Select(character => char.IsAsciiLetterOrDigit(character) ? character : '-')).Trim('-');

    private PublishArguments Checked()
    {
        const string LabelWay = "use lower-case letters, digits and hyphens, at most 40, such as 'shop'";
        Require(Label().IsMatch(Name), nameof(Name), Name, LabelWay);
        Require(Label().IsMatch(Namespace), nameof(Namespace), Namespace, LabelWay);
        Require(TagForm().IsMatch(Tag), nameof(Tag), Tag, "use letters, digits, '.', '_' and '-', such as '1.0.0'");
        Require(
            Registry is null || RegistryForm().IsMatch(Registry),
            nameof(Registry),
            Registry,
            "use a host and a path in lower case, without scheme and final slash, such as 'registry.example.com/shop'");
        return this;
    }

    private static void Require(bool holds, string key, string? value, string way)
    {
        if (!holds)
            throw new DistributedApplicationException($"{Section}:{key} '{value}' does not fit: {way}.");
    }

    [GeneratedRegex("^[a-z](?:[a-z0-9-]{0,38}[a-z0-9])?$")]
    private static partial Regex Label();

    [GeneratedRegex("^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$")]
    private static partial Regex TagForm();

    [GeneratedRegex("^[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::[0-9]+)?(?:/[a-z0-9]+(?:[._-]+[a-z0-9]+)*)*$")]
    private static partial Regex RegistryForm();
}
