using System.ComponentModel;

namespace Lanner.Runtime;

/// <summary>Mail addresses: what <c>[EmailAddress]</c> means here. The address is checked, not changed.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class EmailRule : Rule<string>
{
    /// <inheritdoc/>
    public override ErrorDetail? Check(string value) => EmailText.Refuse(value) is { } reason ? ErrorDetails.EmailParsing(reason) : null;

    /// <inheritdoc/>
    public override Schema Describe(Schema schema) => RuleSchema.Apply(schema, text => text with { Format = "email" }, "string");
}
