using System.Text.Json;

namespace Lanner.Runtime;

/// <summary>Writes schemas; members in the order of FastAPI's own OpenAPI models.</summary>
/// <param name="json">Where to write.</param>
/// <param name="nameOf">Name of the component that a reference means.</param>
internal sealed class SchemaWriter(Utf8JsonWriter json, Func<SchemaReference, string> nameOf)
{
    /// <summary>The same with another target.</summary>
    public SchemaWriter To(Utf8JsonWriter target) => new(target, nameOf);

    public void Write(string name, Schema schema)
    {
        json.WritePropertyName(name);
        Write(schema);
    }

    public void Write(Schema schema)
    {
        if (schema.ExtraJson is { } extra)
        {
            var written = OpenApiJson.Capture(own => To(own).Write(schema with { ExtraJson = null }));
            foreach (var (name, value) in OpenApiJson.Parse(extra)) written[name] = value?.DeepClone();
            written.WriteTo(json);
            return;
        }

        json.WriteStartObject();
        if (schema.Ref is { } reference)
        {
            json.WriteString("$ref", "#/components/schemas/" + nameOf(reference));
        }
        else
        {
            WriteStructure(schema);
            WriteValues(schema);
            WriteStringRules(schema);
            Text("title", schema.Title);
        }

        WriteNotes(schema);
        json.WriteEndObject();
    }

    private void WriteStructure(Schema schema)
    {
        if (schema.AnyOf is { } alternatives)
        {
            json.WriteStartArray("anyOf");
            foreach (var alternative in alternatives) Write(alternative);
            json.WriteEndArray();
        }

        if (schema.OneOf is { } choices) WriteChoices(choices, schema);
        if (schema.PrefixItems is { } prefix)
        {
            json.WriteStartArray("prefixItems");
            foreach (var item in prefix) Write(item);
            json.WriteEndArray();
        }

        if (schema.Items is { } items) Write("items", items);
        if (schema.Properties is { } properties)
        {
            json.WriteStartObject("properties");
            foreach (var property in properties) Write(property.Name, property.Schema);
            json.WriteEndObject();
        }

        if (schema.NoAdditionalProperties) json.WriteBoolean("additionalProperties", false);
        else if (schema.AdditionalProperties is { } additional && additional == Schema.Any) json.WriteBoolean("additionalProperties", true);
        else if (schema.AdditionalProperties is { } values) Write("additionalProperties", values);
        Text("type", schema.Type);
    }

    private void WriteChoices(IReadOnlyList<Schema> choices, Schema schema)
    {
        json.WriteStartArray("oneOf");
        foreach (var choice in choices) Write(choice);
        json.WriteEndArray();
        if (schema is not { DiscriminatorProperty: { } property, DiscriminatorTags: { } tags }) return;
        json.WriteStartObject("discriminator");
        json.WriteString("propertyName", property);
        json.WriteStartObject("mapping");
        for (var i = 0; i < tags.Count; i++)
        {
            if (choices[i].Ref is { } reference) json.WriteString(tags[i], "#/components/schemas/" + nameOf(reference));
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void WriteValues(Schema schema)
    {
        Raw("enum", schema.EnumJson);
        Raw("const", schema.ConstJson);
        Raw("multipleOf", schema.MultipleOfJson);
        Raw("maximum", schema.MaximumJson);
        Raw("exclusiveMaximum", schema.ExclusiveMaximumJson);
        Raw("minimum", schema.MinimumJson);
        Raw("exclusiveMinimum", schema.ExclusiveMinimumJson);
    }

    private void WriteStringRules(Schema schema)
    {
        Number("maxLength", schema.MaxLength);
        Number("minLength", schema.MinLength);
        Text("pattern", schema.Pattern);
        Number("maxItems", schema.MaxItems);
        Number("minItems", schema.MinItems);
        if (schema.UniqueItems) json.WriteBoolean("uniqueItems", true);
        if (schema.Properties?.Any(property => property.Required) == true)
        {
            json.WriteStartArray("required");
            foreach (var property in schema.Properties.Where(property => property.Required)) json.WriteStringValue(property.Name);
            json.WriteEndArray();
        }

        Text("format", schema.Format);
        Text("contentEncoding", schema.ContentEncoding);
        Text("contentMediaType", schema.ContentMediaType);
        if (schema.ContentSchema is { } content) Write("contentSchema", content);
    }

    // JSON Schema 2020-12 allows these beside a $ref, where they tell about this one use of the component.
    private void WriteNotes(Schema schema)
    {
        Text("description", schema.Description);
        Raw("default", schema.DefaultJson);
        if (schema.Deprecated) json.WriteBoolean("deprecated", true);
        if (schema.ReadOnly) json.WriteBoolean("readOnly", true);
        Raw("examples", schema.ExamplesJson);
    }

    private void Text(string name, string? value)
    {
        if (value is not null) json.WriteString(name, value);
    }

    private void Number(string name, int? value)
    {
        if (value is { } number) json.WriteNumber(name, number);
    }

    // FastAPI drops null members everywhere, so a default of null is not written.
    private void Raw(string name, string? value)
    {
        if (value is null or "null") return;
        json.WritePropertyName(name);
        json.WriteRawValue(value);
    }
}
