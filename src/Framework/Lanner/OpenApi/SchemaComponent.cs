namespace Lanner.Runtime;

/// <summary>One model in the document, as each side of the wire sees it.</summary>
/// <param name="name">Name of the class.</param>
/// <param name="qualifiedName">Name with the namespace.</param>
internal sealed class SchemaComponent(string name, string qualifiedName)
{
    public string ShortName { get; } = Clean(name);

    public Schema? Input { get; private set; }

    public Schema? Output { get; private set; }

    public bool IsNameShared { get; set; }

    public bool IsSplit { get; set; }

    /// <summary>Describes the side that a reference means; null when that side is known already.</summary>
    public Schema? Describe(SchemaReference reference) => reference.Mode switch
    {
        SchemaMode.Input when Input is null => Input = reference.Describe(SchemaMode.Input),
        SchemaMode.Output when Output is null => Output = reference.Describe(SchemaMode.Output),
        _ => null,
    };

    public string NameFor(SchemaMode mode)
    {
        var plain = IsNameShared ? Clean(qualifiedName.Replace(".", "__", StringComparison.Ordinal)) : ShortName;
        return IsSplit ? $"{plain}-{mode}" : plain;
    }

    public IEnumerable<(string Name, Schema Schema)> Named()
    {
        if (Input is not null) yield return (NameFor(SchemaMode.Input), Input);
        if (Output is not null && (IsSplit || Input is null)) yield return (NameFor(SchemaMode.Output), Output);
    }

    // OpenAPI 3.1, Components Object: what a component's name may hold.
    private static string Clean(string text) =>
        string.Create(text.Length, text, static (name, source) =>
        {
            for (var i = 0; i < name.Length; i++)
            {
                name[i] = char.IsAsciiLetterOrDigit(source[i]) || source[i] is '.' or '-' or '_' ? source[i] : '_';
            }
        });
}
