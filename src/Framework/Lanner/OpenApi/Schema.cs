using System.ComponentModel;

namespace Lanner.Runtime;

/// <summary>
/// A JSON Schema (2020-12) as OpenAPI 3.1 uses it. Generated code makes schemas; the document builder writes them.
/// Members that are null are not written. Members named <c>…Json</c> hold JSON text, so that a default of any type can be told exactly.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record Schema
{
    /// <summary>
    /// The component this schema stands for; when set, a <c>$ref</c> is written, and beside it only description, default, deprecated,
    /// readOnly and examples.
    /// </summary>
    public SchemaReference? Ref { get; init; }

    /// <summary>JSON type: <c>string</c>, <c>integer</c>, <c>number</c>, <c>boolean</c>, <c>array</c>, <c>object</c>, <c>null</c>.</summary>
    public string? Type { get; init; }

    /// <summary>Format of a string, such as <c>date-time</c> or <c>uuid</c>.</summary>
    public string? Format { get; init; }

    /// <summary>Media type of a string's content, such as <c>application/octet-stream</c>.</summary>
    public string? ContentMediaType { get; init; }

    /// <summary>Schema of a string's content, where its media type is JSON.</summary>
    public Schema? ContentSchema { get; init; }

    /// <summary>Encoding of a string's content, such as <c>base64</c>.</summary>
    public string? ContentEncoding { get; init; }

    /// <summary>Title; never written beside a <c>$ref</c>.</summary>
    public string? Title { get; init; }

    /// <summary>Description in CommonMark.</summary>
    public string? Description { get; init; }

    /// <summary>Default value, as JSON text.</summary>
    public string? DefaultJson { get; init; }

    /// <summary>Examples: the text of a JSON array.</summary>
    public string? ExamplesJson { get; init; }

    /// <summary>Allowed values: the text of a JSON array.</summary>
    public string? EnumJson { get; init; }

    /// <summary>The one allowed value, as JSON text.</summary>
    public string? ConstJson { get; init; }

    /// <summary>Smallest value, as JSON text.</summary>
    public string? MinimumJson { get; init; }

    /// <summary>Largest value, as JSON text.</summary>
    public string? MaximumJson { get; init; }

    /// <summary>Values are greater than this one, as JSON text.</summary>
    public string? ExclusiveMinimumJson { get; init; }

    /// <summary>Values are less than this one, as JSON text.</summary>
    public string? ExclusiveMaximumJson { get; init; }

    /// <summary>Values are a multiple of this one, as JSON text.</summary>
    public string? MultipleOfJson { get; init; }

    /// <summary>Least length of a string, in code points.</summary>
    public int? MinLength { get; init; }

    /// <summary>Greatest length of a string, in code points.</summary>
    public int? MaxLength { get; init; }

    /// <summary>Regular expression that a string must contain a match of.</summary>
    public string? Pattern { get; init; }

    /// <summary>Least number of items.</summary>
    public int? MinItems { get; init; }

    /// <summary>Greatest number of items.</summary>
    public int? MaxItems { get; init; }

    /// <summary>Whether items are distinct.</summary>
    public bool UniqueItems { get; init; }

    /// <summary>Schema of an array's items.</summary>
    public Schema? Items { get; init; }

    /// <summary>Alternatives: a value fits at least one.</summary>
    public IReadOnlyList<Schema>? AnyOf { get; init; }

    /// <summary>Alternatives: a value fits exactly one.</summary>
    public IReadOnlyList<Schema>? OneOf { get; init; }

    /// <summary>The member that tells the alternatives of <see cref="OneOf"/> apart.</summary>
    public string? DiscriminatorProperty { get; init; }

    /// <summary>Tags of the alternatives of <see cref="OneOf"/>, in their order.</summary>
    public IReadOnlyList<string>? DiscriminatorTags { get; init; }

    /// <summary>Schemas of an array's first items, each with its own.</summary>
    public IReadOnlyList<Schema>? PrefixItems { get; init; }

    /// <summary>Members of an object, in order.</summary>
    public IReadOnlyList<SchemaProperty>? Properties { get; init; }

    /// <summary>Schema of an object's further members; <see cref="Any"/> is written as <c>true</c>.</summary>
    public Schema? AdditionalProperties { get; init; }

    /// <summary>Whether further members are refused (<c>additionalProperties: false</c>).</summary>
    public bool NoAdditionalProperties { get; init; }

    /// <summary>Further members: the text of a JSON object. They replace members that are set here.</summary>
    public string? ExtraJson { get; init; }

    /// <summary>Whether use is discouraged.</summary>
    public bool Deprecated { get; init; }

    /// <summary>Whether the member only occurs in answers.</summary>
    public bool ReadOnly { get; init; }

    /// <summary>The schema that accepts every value: <c>{}</c>.</summary>
    public static Schema Any { get; } = new();

    /// <summary>The schema of null.</summary>
    public static Schema Null { get; } = new() { Type = "null" };

    /// <summary>A reference to a component.</summary>
    /// <param name="name">Short name, such as <c>ItemCreate</c>.</param>
    /// <param name="qualifiedName">Full name, used where two components share the short one.</param>
    /// <param name="describe">Makes the component's schema for one side of the wire.</param>
    /// <param name="mode">The side of the wire meant here.</param>
    public static Schema Reference(string name, string qualifiedName, Func<SchemaMode, Schema> describe, SchemaMode mode) =>
        new() { Ref = new SchemaReference(name, qualifiedName, describe, mode) };

    /// <summary>This schema or null: <c>anyOf [T, null]</c>, the form FastAPI writes for optional values.</summary>
    public Schema OrNull() => new() { AnyOf = [this, Null] };
}
