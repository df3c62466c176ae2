using System.Buffers;
using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace Lanner.Runtime;

/// <summary>Leaves members out of an answer that is written already. The schema tells members of models from keys of dictionaries, and defaults.</summary>
/// <param name="exclude">What is left out everywhere.</param>
/// <param name="include">Paths of members to keep, such as <c>item.name</c>; empty for all.</param>
/// <param name="omit">Paths of members to leave out.</param>
/// <param name="schema">The schema of the answer.</param>
internal sealed class ResponseFilter(Exclude exclude, IReadOnlyList<string> include, IReadOnlyList<string> omit, Func<Schema> schema)
{
    // What was written is bounded already.
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = int.MaxValue };

    private readonly MemberTree? _include = MemberTree.Of(include);
    private readonly MemberTree? _omit = MemberTree.Of(omit);
    private readonly Lazy<Schema> _schema = new(schema);
    private readonly ConcurrentDictionary<string, Schema> _components = new();
    private readonly ConcurrentDictionary<string, JsonElement> _defaults = new();

    /// <summary>The filter of an operation; null when all is sent.</summary>
    public static ResponseFilter? Of(Operation operation) =>
        operation.Response is { } schema && (operation.Exclude != Exclude.Nothing || operation.IncludeMembers.Count + operation.OmitMembers.Count > 0)
            ? new(operation.Exclude, operation.IncludeMembers, operation.OmitMembers, schema)
            : null;

    /// <summary>Writes what is left.</summary>
    /// <param name="writer">Holds the whole answer, and in the end what is left of it.</param>
    /// <param name="source">What the operation returned, before it became the response model; empty when it returned that.</param>
    public void Apply(ref JsonWriter writer, ReadOnlyMemory<byte> source)
    {
        var whole = ArrayPool<byte>.Shared.Rent(writer.Length);
        try
        {
            writer.WrittenSpan.CopyTo(whole);
            using var document = JsonDocument.Parse(whole.AsMemory(0, writer.Length), Options);
            using var given = source.IsEmpty ? null : JsonDocument.Parse(source, Options);
            writer.Truncate(0);
            Write(ref writer, document.RootElement, given?.RootElement, _schema.Value, _include, _omit);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(whole);
        }
    }

    private void Write(ref JsonWriter writer, JsonElement value, JsonElement? given, Schema? declared, MemberTree? include, MemberTree? omit)
    {
        var shape = declared is null ? null : Resolve(declared, value);
        if (value.ValueKind == JsonValueKind.Object)
            WriteObject(ref writer, value, given, shape, include, omit);
        else if (value.ValueKind == JsonValueKind.Array)
            WriteArray(ref writer, value, given, shape?.Items, include, omit);
        else
            writer.Raw(JsonMarshal.GetRawUtf8Value(value));
    }

    private void WriteObject(ref JsonWriter writer, JsonElement value, JsonElement? given, Schema? shape, MemberTree? include, MemberTree? omit)
    {
        var separator = ""u8;
        writer.Begin("{"u8);
        foreach (var member in value.EnumerateObject())
        {
            var declared = shape?.Properties?.FirstOrDefault(property => property.Name == member.Name);
            var source = Member(given, member.Name);
            if (IsLeftOut(member, declared, given is not null && source is null) || include?.Has(member.Name) == false || omit?.Ends(member.Name) == true)
                continue;
            writer.Raw(separator);
            separator = ","u8;
            writer.WriteString(member.Name);
            writer.Raw(":"u8);
            Write(ref writer, member.Value, source, declared?.Schema ?? shape?.AdditionalProperties, include?.Below(member.Name), omit?.Below(member.Name));
        }

        writer.End("}"u8);
    }

    private void WriteArray(ref JsonWriter writer, JsonElement value, JsonElement? given, Schema? items, MemberTree? include, MemberTree? omit)
    {
        var hasSources = given is { ValueKind: JsonValueKind.Array } array && array.GetArrayLength() == value.GetArrayLength();
        var sources = hasSources ? given!.Value.EnumerateArray() : default;
        var isFirst = true;
        writer.Begin("["u8);
        foreach (var item in value.EnumerateArray())
        {
            if (!isFirst)
                writer.Raw(","u8);
            isFirst = false;
            Write(ref writer, item, hasSources && sources.MoveNext() ? sources.Current : null, items, include, omit);
        }

        writer.End("]"u8);
    }

    // Keys of dictionaries are no members: they stay.
    private bool IsLeftOut(JsonProperty member, SchemaProperty? declared, bool isUnset)
    {
        if (declared is null)
            return false;
        if (exclude.HasFlag(Exclude.Unset) && isUnset && !declared.Schema.ReadOnly)
            return true;
        if (exclude.HasFlag(Exclude.Nulls) && member.Value.ValueKind == JsonValueKind.Null)
            return true;
        return exclude.HasFlag(Exclude.Defaults) && IsDefault(member.Value, declared);
    }

    private bool IsDefault(JsonElement value, SchemaProperty declared)
    {
        if (declared.Required)
            return false;
        return declared.Schema.DefaultJson is { } json
            ? JsonElement.DeepEquals(value, _defaults.GetOrAdd(json, text => JsonElement.Parse(text)))
            : value.ValueKind == JsonValueKind.Null;
    }

    private Schema Resolve(Schema schema, JsonElement value)
    {
        if (schema.Ref is { } reference)
            return Resolve(_components.GetOrAdd(reference.QualifiedName, _ => reference.Describe(SchemaMode.Output)), value);
        return schema.AnyOf is { } alternatives && alternatives.FirstOrDefault(alternative => Fits(Resolve(alternative, value), value)) is { } fitting
            ? Resolve(fitting, value)
            : schema;
    }

    private static bool Fits(Schema schema, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => schema.Type == "object"
            && (schema.Properties is not { } properties || value.EnumerateObject().All(member => properties.Any(property => property.Name == member.Name))),
        JsonValueKind.Array => schema.Type == "array",
        _ => schema.Type is not ("object" or "array"),
    };

    private static JsonElement? Member(JsonElement? value, string name) =>
        value is { ValueKind: JsonValueKind.Object } given && given.TryGetProperty(name, out var member) ? member : null;
}
