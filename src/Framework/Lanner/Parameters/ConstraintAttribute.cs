namespace Lanner;

/// <summary>
/// What a value must fulfil, and how the OpenAPI document describes it: the members of pydantic's <c>Field</c>.
/// Constraints apply to the value, or to the collection for <see cref="MinLength"/> and <see cref="MaxLength"/> on one.
/// </summary>
public abstract class ConstraintAttribute : Attribute
{
    /// <summary>The value is greater than this; not a number for no bound.</summary>
    public double Gt { get; set; } = double.NaN;

    /// <summary>The value is greater than or equal to this; not a number for no bound.</summary>
    public double Ge { get; set; } = double.NaN;

    /// <summary>The value is less than this; not a number for no bound.</summary>
    public double Lt { get; set; } = double.NaN;

    /// <summary>The value is less than or equal to this; not a number for no bound.</summary>
    public double Le { get; set; } = double.NaN;

    /// <summary>The value is a multiple of this; not a number for none.</summary>
    public double MultipleOf { get; set; } = double.NaN;

    /// <summary>Least length: code points of a string, bytes of a byte array, items of a collection; -1 for no bound.</summary>
    public int MinLength { get; set; } = -1;

    /// <summary>Greatest length: code points of a string, bytes of a byte array, items of a collection; -1 for no bound.</summary>
    public int MaxLength { get; set; } = -1;

    /// <summary>Regular expression that a string contains a match of; anchor it with <c>^</c> and <c>$</c> to match the whole.</summary>
    public string? Pattern { get; set; }

    /// <summary>Title; made of the name when null.</summary>
    public string? Title { get; set; }

    /// <summary>Description in CommonMark; the XML documentation when null.</summary>
    public string? Description { get; set; }

    /// <summary>Format that the OpenAPI document tells of a text, such as <c>password</c>. It checks nothing.</summary>
    public string? Format { get; set; }

    /// <summary>Examples of valid values.</summary>
    public object[]? Examples { get; set; }

    /// <summary>Name on the wire; made of the member's or parameter's name when null.</summary>
    public string? Alias { get; set; }

    /// <summary>Name on the wire where the value is read, in errors and in schemas of what is read; <see cref="Alias"/> when null.</summary>
    public string? ValidationAlias { get; set; }

    /// <summary>Name on the wire where the value is written; <see cref="Alias"/> when null.</summary>
    public string? SerializationAlias { get; set; }

    /// <summary>Whether use is discouraged.</summary>
    public bool Deprecated { get; set; }

    /// <summary>Whether the OpenAPI document shows it; hidden values are still read.</summary>
    public bool IncludeInSchema { get; set; } = true;

    /// <summary>Whether infinite numbers and NaN are accepted.</summary>
    public bool AllowInfNan { get; set; } = true;

    /// <summary>Most digits of a decimal number, before and after the point; -1 for no bound.</summary>
    public int MaxDigits { get; set; } = -1;

    /// <summary>Most digits of a decimal number after the point; -1 for no bound.</summary>
    public int DecimalPlaces { get; set; } = -1;
}
