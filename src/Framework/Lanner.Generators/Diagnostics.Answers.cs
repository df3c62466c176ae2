using Microsoft.CodeAnalysis;

namespace Lanner.Generators;

internal static partial class Diagnostics
{
    public static readonly DiagnosticDescriptor AnonymousTooDeep = Error("LAN0060", "Type without a name inside a collection",
        "'{0}' answers with an anonymous object whose member '{1}' has the type '{2}', which generated code cannot name: declare a record for the items");

    public static readonly DiagnosticDescriptor UnknownStatus = Error("LAN0061", "Status is not known",
        "[Response(\"{0}\")] of '{1}' names no status: write a number such as 404, a range such as \"4XX\", or \"default\"");

    public static readonly DiagnosticDescriptor AnswerWithoutMember = Error("LAN0062", "Answer has no such member",
        "'{0}' is no member of '{1}'{2}");

    public static readonly DiagnosticDescriptor UnsetNotKnown = Error("LAN0063", "What was set is not known",
        "'{0}' leaves out what was never set, but a '{1}' does not tell: return object or a dictionary with ResponseModel set, or use Exclude.Defaults");

    public static readonly DiagnosticDescriptor NavigationCycle = new("LAN0064", "Answer refers back to itself",
        "'{0}' answers with '{1}', where '{2}' and '{3}' refer to each other: EF Core fills both, and an answer without end is a 500. "
        + "Return a model without the reference back, or mark '{3}' with [JsonIgnore].",
        "Lanner", DiagnosticSeverity.Warning, isEnabledByDefault: true);
}
