using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Lanner.Runtime;

/// <summary>
/// The models of a document, each described once, and their names: the class's name; the qualified name where two classes share one;
/// with <c>-Input</c> and <c>-Output</c> only where a model is used on both sides of the wire and looks different there.
/// </summary>
/// <param name="separatesSides">Whether a model may have a component for each side of the wire.</param>
internal sealed class SchemaComponents(bool separatesSides = true)
{
    private readonly Dictionary<string, SchemaComponent> _byQualifiedName = new(StringComparer.Ordinal);
    private bool _isNamed;

    /// <summary>Takes in all components that a schema leads to.</summary>
    public void Add(Schema schema)
    {
        _isNamed = false;
        foreach (var part in Parts(schema)) Add(part);
        if (schema.Ref is not { } declared) return;
        var reference = separatesSides ? declared : declared with { Mode = SchemaMode.Input };
        if (!_byQualifiedName.TryGetValue(reference.QualifiedName, out var component))
        {
            component = new SchemaComponent(reference.Name, reference.QualifiedName);
            _byQualifiedName.Add(reference.QualifiedName, component);
        }

        if (component.Describe(reference) is { } described) Add(described);
    }

    /// <summary>Name of the component that a reference means.</summary>
    public string NameOf(SchemaReference reference)
    {
        NameAll();
        return _byQualifiedName[reference.QualifiedName].NameFor(reference.Mode);
    }

    /// <summary>All components with their names, sorted by name.</summary>
    public IEnumerable<(string Name, Schema Schema)> Sorted()
    {
        NameAll();
        return _byQualifiedName.Values.SelectMany(component => component.Named()).OrderBy(named => named.Name, StringComparer.Ordinal);
    }

    private static IEnumerable<Schema> Parts(Schema schema)
    {
        foreach (var alternative in schema.AnyOf ?? []) yield return alternative;
        foreach (var choice in schema.OneOf ?? []) yield return choice;
        foreach (var item in schema.PrefixItems ?? []) yield return item;
        foreach (var property in schema.Properties ?? []) yield return property.Schema;
        if (schema.Items is { } items) yield return items;
        if (schema.AdditionalProperties is { } values) yield return values;
        if (schema.ContentSchema is { } content) yield return content;
    }

    private static IEnumerable<SchemaReference> References(Schema schema) =>
        Parts(schema).SelectMany(References).Concat(schema.Ref is { } reference ? [reference] : []);

    private static string TextOf(Schema schema)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer)) new SchemaWriter(json, reference => reference.QualifiedName).Write(schema);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private void NameAll()
    {
        if (_isNamed) return;
        _isNamed = true;
        foreach (var sharing in _byQualifiedName.Values.GroupBy(component => component.ShortName, StringComparer.Ordinal))
        {
            var isShared = sharing.Skip(1).Any();
            foreach (var component in sharing) component.IsNameShared = isShared;
        }

        SplitWhereSidesDiffer();
    }

    private void SplitWhereSidesDiffer()
    {
        foreach (var component in _byQualifiedName.Values)
        {
            component.IsSplit = component is { Input: { } input, Output: { } output } && TextOf(input) != TextOf(output);
        }

        // A model that holds a split model differs too: it refers to another component on each side.
        bool isChanged;
        do
        {
            isChanged = false;
            foreach (var component in _byQualifiedName.Values)
            {
                if (component.IsSplit || component is not { Input: { } input, Output: not null }) continue;
                component.IsSplit = References(input).Any(reference => _byQualifiedName[reference.QualifiedName].IsSplit);
                isChanged |= component.IsSplit;
            }
        }
        while (isChanged);
    }
}
