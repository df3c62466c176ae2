using System.ComponentModel;
using System.Text;

namespace Lanner.Runtime;

/// <summary>The member that tells which derived type an object is: .NET's <c>[JsonPolymorphic]</c>, pydantic's <c>Field(discriminator=…)</c>.</summary>
/// <param name="property">Name of the member on the wire.</param>
/// <param name="tags">Tags of the derived types.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class Discriminator(string property, params string[] tags)
{
    private readonly byte[] _utf8 = Encoding.UTF8.GetBytes(property);

    /// <summary>Finds the tag of the next value, wherever it stands in the object, without consuming the value.</summary>
    /// <returns>The place of the tag in the list; -1, with the value consumed and an error added, where there is none.</returns>
    public int Find(ref JsonReader reader, ref ErrorList errors)
    {
        var ahead = reader;
        if (!ahead.ReadObjectStart())
        {
            _ = Scalar.Refuse<object>(ref reader, ref errors, ErrorDetails.ModelAttributesType);
            return -1;
        }

        string? found = null;
        while (ahead.ReadName(out var name))
        {
            if (name.SequenceEqual(_utf8))
                found = TextOf(ref ahead);
            else
                ahead.SkipAhead();
        }

        reader.KeepAhead(ahead);
        if (ahead.IsMalformed)
        {
            reader = ahead;
            return -1;
        }

        var index = found is null ? -1 : Array.IndexOf(tags, found);
        if (index < 0)
            errors.Refuse(ref reader, found is null ? ErrorDetails.UnionTagNotFound(property) : Invalid(CutText.Of(found, errors.Limits.MaxInputSize)));
        return index;
    }

    /// <summary>Puts the tag in front of the locations of the errors of the derived type.</summary>
    public void Within(int mark, int tag, ref ErrorList errors) => errors.Within(mark, tags[tag]);

    /// <summary>The schema: one of the derived types.</summary>
    /// <param name="choices">Their schemas, in the order of the tags.</param>
    public Schema Describe(params Schema[] choices) => new() { OneOf = choices, DiscriminatorProperty = property, DiscriminatorTags = tags };

    private ErrorDetail Invalid(string tag) => ErrorDetails.UnionTagInvalid(property, tag, tags);

    // A tag is a string; what else stands there is shown as Python would.
    private static string TextOf(ref JsonReader reader)
    {
        if (reader.Peek() == JsonKind.String)
            return reader.ReadString() ?? "";
        var start = reader.Position;
        var kind = reader.Peek();
        reader.Skip();
        return kind switch
        {
            JsonKind.Null => "None",
            JsonKind.True => "True",
            JsonKind.False => "False",
            _ => reader.IsMalformed ? "" : Encoding.UTF8.GetString(reader.TextFrom(start)),
        };
    }
}
