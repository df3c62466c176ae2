using Microsoft.CodeAnalysis;

namespace Lanner.Generators;

internal static partial class Diagnostics
{
    public static readonly DiagnosticDescriptor AnonymousTooDeep = Error("LAN0060", "Type without a name inside a collection",
        "'{0}' answers with an anonymous object whose member '{1}' has the type '{2}', which generated code cannot name: declare a record for the items");

    public static readonly DiagnosticDescriptor UnknownStatus = Error("LAN0061", "Status is not known",
        "[Response(\"{0}\")] of '{1}' names no status: write a number such as 404, a range such as \"4XX\", or \"default\"");
}
