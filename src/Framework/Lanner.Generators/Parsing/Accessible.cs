using Microsoft.CodeAnalysis;

namespace Lanner.Generators.Parsing;

/// <summary>Tells whether generated code, which is internal to the assembly, may use a member.</summary>
internal static class Accessible
{
    public static bool FromGeneratedCode(ISymbol symbol, Compilation compilation) => compilation.IsSymbolAccessibleWithin(symbol, compilation.Assembly);
}
