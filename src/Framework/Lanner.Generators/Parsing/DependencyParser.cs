using Lanner.Generators.Specs;
using Microsoft.CodeAnalysis;

namespace Lanner.Generators.Parsing;

/// <summary>
/// Walks the dependencies of one operation, depth first, into the order in which they are called.
/// The same method with the same type is called once for a request, unless it is declared with <c>UseCache = false</c>.
/// </summary>
internal sealed class DependencyParser
{
    private readonly ParseContext _context;
    private readonly OperationScope _operation;
    private readonly DependencyTarget _target;
    private readonly CallParser _calls;
    private readonly Dictionary<string, int> _cache = [];
    private readonly List<string> _path = [];
    private readonly List<DependencySpec> _pending = [];
    private readonly INamedTypeSymbol _router;
    private INamedTypeSymbol? _declaringType;

    public DependencyParser(ParseContext context, OperationScope operation, INamedTypeSymbol router)
    {
        _context = context;
        _operation = operation;
        _router = router;
        _target = new DependencyTarget(context);
        _calls = new CallParser(context, operation, this);
    }

    /// <summary>Parses the operation itself.</summary>
    public CallSpec Call(IMethodSymbol method) => _calls.Parse(method, _operation.DeclaredAs, self: -1);

    /// <summary>A dependency whose value nobody takes.</summary>
    public void Require(AttributeData attribute)
    {
        if (_target.Find(attribute, wanted: null, _router, _operation.DeclaredAs) is { } method)
        {
            Add(method, attribute, Camel(method.Name), attribute.ArgumentLocation("method", 0), neededBy: -1);
        }
    }

    /// <summary>The dependency of a parameter: its place in the order of calls, or null after a report.</summary>
    public int? Resolve(AttributeData attribute, IParameterSymbol parameter, string declaredAs, int neededBy)
    {
        var location = attribute.ArgumentLocation("method", 0);
        var method = _target.Find(attribute, parameter.Type, _declaringType ?? _router, declaredAs);
        if (method is null)
        {
            return null;
        }

        var result = ReturnType.Of(method).Value;
        if (result is null || !_context.Compilation.HasImplicitConversion(result, parameter.Type))
        {
            _context.Report(Diagnostics.DependencyTypeMismatch, ParameterParser.TypeLocation(parameter), parameter.Name, declaredAs,
                parameter.Type.ToDisplayString(), DisplayName(method), result?.ToDisplayString() ?? "no value");
            return null;
        }

        return Add(method, attribute, parameter.Name, location, neededBy);
    }

    private int? Add(IMethodSymbol method, AttributeData attribute, string name, Location? location, int neededBy)
    {
        var callee = Callee(method);
        var useCache = attribute.Flag("UseCache", whenAbsent: true);
        if (_path.Contains(callee))
        {
            var circle = _path.SkipWhile(step => step != callee).Append(callee).Select(step => step.Replace("global::", "").Replace("::", "."));
            _context.Report(Diagnostics.DependencyCycle, location, string.Join(" → ", circle));
            return null;
        }

        if (!useCache || !_cache.TryGetValue(callee, out var index))
        {
            index = Parse(method, callee, attribute, name);
            if (useCache)
            {
                _cache[callee] = index;
            }
        }

        CheckEnds(index, neededBy, location);
        var dependency = _operation.Dependencies[index];
        _operation.Dependencies[index] = dependency with { NeededBy = dependency.NeededBy.Append(neededBy).Distinct().ToEquatableArray() };
        return index;
    }

    private int Parse(IMethodSymbol method, string callee, AttributeData attribute, string name)
    {
        var result = ReturnType.Of(method);
        var spec = new DependencySpec
        {
            Name = name,
            DisplayName = DisplayName(method),
            Key = method.MethodKind == MethodKind.Constructor ? KnownTypes.FullNameOf(method.ContainingType) : $"{KnownTypes.FullNameOf(method.ContainingType)}.{method.Name}",
            Callee = callee,
            Kind = result.IsYield ? DependencyKind.Yield : result.IsAwaited ? DependencyKind.Awaitable : DependencyKind.Value,
            ResultType = result.Value is null ? null : TypeText.Of(result.Value),
            EndsAfterResponse = attribute.Named("Ends")?.Value is 1,
        };

        // The place is taken after the sub-dependencies have theirs; until then they name it by a number that no other has.
        var marker = -2 - _path.Count;
        var outerType = _declaringType;
        _path.Add(callee);
        _pending.Add(spec);
        _declaringType = method.ContainingType;
        var call = _calls.Parse(method, spec.DisplayName, marker);
        _declaringType = outerType;
        _path.RemoveAt(_path.Count - 1);
        _pending.RemoveAt(_pending.Count - 1);

        _operation.Dependencies.Add(spec with { Parameters = call.Parameters, Arguments = call.Arguments });
        var index = _operation.Dependencies.Count - 1;
        for (var i = 0; i < index; i++)
        {
            var sub = _operation.Dependencies[i];
            _operation.Dependencies[i] = sub with { NeededBy = sub.NeededBy.Select(user => user == marker ? index : user).ToEquatableArray() };
        }

        return index;
    }

    private void CheckEnds(int index, int neededBy, Location? location)
    {
        var dependency = _operation.Dependencies[index];
        if (neededBy < -1 && _pending[-2 - neededBy] is { Kind: DependencyKind.Yield, EndsAfterResponse: true } user
            && dependency is { Kind: DependencyKind.Yield, EndsAfterResponse: false })
        {
            _context.Report(Diagnostics.DependencyEndsTooEarly, location, user.DisplayName, dependency.DisplayName);
        }
    }

    private static string Callee(IMethodSymbol method)
    {
        var type = TypeText.Of(method.ContainingType);
        if (method.MethodKind == MethodKind.Constructor)
        {
            return $"new {type}";
        }

        var arguments = method.TypeArguments.Length == 0 ? "" : $"<{string.Join(", ", method.TypeArguments.Select(TypeText.Of))}>";
        return $"{type}.{method.Name}{arguments}";
    }

    private static string DisplayName(IMethodSymbol method) =>
        method.MethodKind == MethodKind.Constructor ? method.ContainingType.Name : $"{method.ContainingType.Name}.{method.Name}";

    private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name.Substring(1);
}
