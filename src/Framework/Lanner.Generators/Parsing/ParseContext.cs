using Lanner.Generators.Specs;
using Microsoft.CodeAnalysis;

namespace Lanner.Generators.Parsing;

/// <summary>What the parsers of one attributed class share: the compilation, and what was found so far.</summary>
internal sealed class ParseContext
{
    private readonly List<DiagnosticSpec> _diagnostics = [];

    public ParseContext(Compilation compilation, CancellationToken cancellation)
    {
        Compilation = compilation;
        Cancellation = cancellation;
        var naming = compilation.Assembly.GetAttributes().Find(KnownTypes.WireNames);
        Names = new WireName(isSnakeCase: naming?.Positional(0) is 1);
        Types = new TypeParser(this);
    }

    public Compilation Compilation { get; }

    public CancellationToken Cancellation { get; }

    public WireName Names { get; }

    public TypeParser Types { get; }

    public HashSet<ServiceSpec> Services { get; } = [];

    public EquatableArray<DiagnosticSpec> Diagnostics => _diagnostics.Distinct().ToEquatableArray();

    public int DiagnosticCount => _diagnostics.Count;

    public void Report(DiagnosticDescriptor descriptor, Location? location, params string[] arguments) =>
        _diagnostics.Add(new(descriptor, LocationSpec.From(location), arguments.ToEquatableArray()));
}
