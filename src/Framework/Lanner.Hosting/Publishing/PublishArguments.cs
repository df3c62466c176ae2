using System.Text.RegularExpressions;

namespace Lanner.Hosting.Publishing;

/// <summary>What <c>publish</c> is asked to write.</summary>
/// <param name="Format">What for.</param>
/// <param name="Output">Folder to write to, as an absolute path.</param>
/// <param name="Name">Name of the system.</param>
/// <param name="Registry">Registry of the images, with a path if need be; null for the local engine's images.</param>
/// <param name="Tag">Tag of the images.</param>
/// <param name="Namespace">Namespace in Kubernetes.</param>
/// <param name="BuildsImages">Whether the images are built afterwards.</param>
internal sealed partial record PublishArguments(
    PublishFormat Format, string Output, string Name, string? Registry, string Tag, string Namespace, bool BuildsImages)
{
    public const string DefaultTag = "latest";

    /// <summary>Name of an image as an engine or a cluster pulls it.</summary>
    public string Image(string service) => $"{(Registry is null ? "" : Registry + "/")}{service}:{Tag}";

    /// <exception cref="PublishArgumentException">A value is not of the form that its place asks for.</exception>
    public PublishArguments Checked()
    {
        Require(Label().IsMatch(Name), "--name", Name, "use lower-case letters, digits and hyphens, at most 40, such as 'shop'");
        Require(Label().IsMatch(Namespace), "--namespace", Namespace, "use lower-case letters, digits and hyphens, at most 40, such as 'shop'");
        Require(TagForm().IsMatch(Tag), "--tag", Tag, "use letters, digits, '.', '_' and '-', such as '1.0.0'");
        Require(
            Registry is null || RegistryForm().IsMatch(Registry),
            "--registry",
            Registry,
            "use a host and a path in lower case, without scheme and final slash, such as 'registry.example.com/shop'");
        return this;
    }

    private static void Require(bool holds, string option, string? value, string way)
    {
        if (!holds)
            throw new PublishArgumentException($"{option} '{value}' does not fit: {way}.");
    }

    [GeneratedRegex("^[a-z](?:[a-z0-9-]{0,38}[a-z0-9])?$")]
    private static partial Regex Label();

    [GeneratedRegex("^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$")]
    private static partial Regex TagForm();

    [GeneratedRegex("^[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::[0-9]+)?(?:/[a-z0-9]+(?:[._-]+[a-z0-9]+)*)*$")]
    private static partial Regex RegistryForm();
}
