using Lanner.Generators.Specs;

namespace Lanner.Generators.Parsing;

/// <summary>Attributes that ask a text for a form: a mail address, a web address, Base64.</summary>
internal static class FormatRules
{
    private const string EmailAddress = "System.ComponentModel.DataAnnotations.EmailAddressAttribute";

    /// <summary>The rules that the attributes on a value become.</summary>
    public static IEnumerable<RuleSpec> Of(Constraints constraints, TypeRef value, string member, ParseContext context)
    {
        if (Applies(constraints, EmailAddress, "[EmailAddress]", value.Rules == RuleTarget.String, "strings", value, member, context))
        {
            yield return new("EmailRule", "new()");
        }

        if (Applies(constraints, KnownTypes.HttpUrl, "[HttpUrl]", value.Model == "UriModel", "Uri", value, member, context))
        {
            yield return new("HttpUrlRule", "new()");
        }
    }

    /// <summary>The type as its attributes let it look on the wire.</summary>
    public static TypeRef Encoded(TypeRef type, Constraints constraints, string member, ParseContext context)
    {
        if (!Applies(constraints, KnownTypes.Base64, "[Base64]", type.NotNull.Name == "byte[]", "byte arrays", type.NotNull, member, context))
        {
            return type;
        }

        var encoded = type.NotNull with { Model = "Base64Model" };
        return type.IsNullable ? type with { Model = $"NullableReferenceModel<{encoded.Name}, {encoded.Model}>", Underlying = encoded } : encoded;
    }

    private static bool Applies(Constraints constraints, string attribute, string shown, bool isApplicable, string applicable, TypeRef value, string member, ParseContext context)
    {
        if (constraints.Attributes.Find(attribute) is not { } found)
        {
            return false;
        }

        if (!isApplicable)
        {
            context.Report(Diagnostics.ConstraintNotApplicable, found.Location(), shown, applicable, member, value.Name);
        }

        return isApplicable;
    }
}
