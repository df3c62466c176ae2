using Microsoft.CodeAnalysis;

namespace Lanner.Generators;

/// <summary>Mistakes in what is added to the document.</summary>
internal static partial class Diagnostics
{
    public static readonly DiagnosticDescriptor ExtraNotJson = Error("LAN0090", "Addition to the document is not a JSON object",
        "The text of [{0}] is not a JSON object: {1}");

    public static readonly DiagnosticDescriptor ContractNotUsable = Error("LAN0091", "Interface of webhooks or callbacks is not usable",
        "Interface '{0}' {1}, so the generator cannot describe it: {2}");
}
