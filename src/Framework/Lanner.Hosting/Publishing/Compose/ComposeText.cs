using Aspire.Hosting;

namespace Lanner.Hosting.Publishing.Compose;

/// <summary>Texts with variables, in Compose's form: <c>${NAME}</c>.</summary>
internal sealed class ComposeText(PublishedVariables variables)
{
    public string Of(PublishedText text) => text.Write(Escape, Variable);

    public IReadOnlyDictionary<string, string> Of(IReadOnlyDictionary<string, PublishedText> texts) =>
        new SortedDictionary<string, string>(texts.ToDictionary(text => text.Key, text => Of(text.Value)), StringComparer.Ordinal);

    /// <summary>A dollar sign that stands for itself is doubled.</summary>
    public static string Escape(string text) => text.Replace("$", "$$", StringComparison.Ordinal);

    /// <summary>A value with a default in the file, so that <c>.env</c> need not have it.</summary>
    public static string WithDefault(string name, string value) => $"${{{name}:-{value}}}";

    private string Variable(PublishedVariable variable)
    {
        if (variables.IsRequired(variable))
            return $"${{{variable.Name}:?}}";
        if (variable.Default is not null && variable.Default.Contains('}', StringComparison.Ordinal))
        {
            throw new DistributedApplicationException(
                $"{variable.Name} cannot be published with its default '{variable.Default}': a brace ends defaults in Compose files. Leave publishValueAsDefault out.");
        }

        return WithDefault(variable.Name, Escape(variable.Default ?? ""));
    }
}
