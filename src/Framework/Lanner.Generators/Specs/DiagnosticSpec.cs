using Microsoft.CodeAnalysis;

namespace Lanner.Generators.Specs;

/// <summary>A finding of the parser. The only spec that knows a position, so positions that move do not make code again.</summary>
internal sealed record DiagnosticSpec(DiagnosticDescriptor Descriptor, LocationSpec? Location, EquatableArray<string> Arguments)
{
    public Diagnostic ToDiagnostic() =>
        Diagnostic.Create(Descriptor, Location?.ToLocation() ?? Microsoft.CodeAnalysis.Location.None, [.. Arguments]);
}
