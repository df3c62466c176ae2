using Lanner.Generators.Specs;
using Microsoft.CodeAnalysis;

namespace Lanner.Generators.Parsing;

/// <summary>
/// Walks the dependencies of one operation, depth first, into the order in which they are called.
/// The same method with the same type is called once for a request, unless it is declared with <c>UseCache = false</c>;
/// one that sees scopes is called once for each set of them.
/// </summary>
internal sealed class DependencyParser
{
    private readonly ParseContext _context;
    private readonly OperationScope _operation;
    private readonly DependencyTarget _target;
    private readonly CallParser _calls;
    private readonly Dictionary<string, int> _cache = [];
    private readonly List<Step> _path = [];
    private readonly HashSet<string> _scoped = [];
    private readonly INamedTypeSymbol _router;

    public DependencyParser(ParseContext context, OperationScope operation, INamedTypeSymbol router)
    {
        _context = context;
        _operation = operation;
        _router = router;
        _target = new DependencyTarget(context);
        _calls = new CallParser(context, operation, this);
    }

    private IReadOnlyList<string> CurrentScopes => _path.Count == 0 ? [] : _path[_path.Count - 1].Scopes;

    /// <summary>Parses the operation itself.</summary>
    public CallSpec Call(IMethodSymbol method) => _calls.Parse(method, _operation.DeclaredAs, self: -1);

    /// <summary>The scopes asked for by all that leads to the dependency being parsed; its value depends on them from now on.</summary>
    public IReadOnlyList<string> UseScopes()
    {
        // Who calls it depends on them too.
        _scoped.UnionWith(_path.Select(step => step.Callee));
        return CurrentScopes;
    }

    /// <summary>A dependency whose value nobody takes.</summary>
    public void Require(Requirement requirement)
    {
        if (_target.Find(requirement.Attribute, wanted: null, requirement.DeclaringType, _operation.DeclaredAs) is { } function)
        {
            Add(function, requirement.Attribute, LocalName(function), requirement.Attribute.ArgumentLocation("method", 0), neededBy: -1);
        }
    }

    /// <summary>The dependency of a parameter: its place in the order of calls, or null after a report.</summary>
    public int? Resolve(AttributeData attribute, IParameterSymbol parameter, string declaredAs, int neededBy)
    {
        var location = attribute.ArgumentLocation("method", 0);
        var declaringType = _path.Count == 0 ? _router : _path[_path.Count - 1].DeclaringType;
        if (_target.Find(attribute, parameter.Type, declaringType, declaredAs) is not { } function)
        {
            return null;
        }

        var result = ReturnType.Of(function.Method).Value;
        if (result is null || !_context.Compilation.HasImplicitConversion(result, parameter.Type))
        {
            _context.Report(Diagnostics.DependencyTypeMismatch, ParameterParser.TypeLocation(parameter), parameter.Name, declaredAs,
                parameter.Type.ToDisplayString(), function.DisplayName, result?.ToDisplayString() ?? "no value");
            return null;
        }

        if (parameter.Type is { IsReferenceType: true, NullableAnnotation: NullableAnnotation.NotAnnotated } && WhyNull(function, result) is { } reason)
        {
            _context.Report(Diagnostics.DependencyMayBeNull, ParameterParser.TypeLocation(parameter), parameter.Name, declaredAs,
                function.DisplayName, reason, parameter.Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat));
            return null;
        }

        return Add(function, attribute, parameter.Name, location, neededBy);
    }

    private static string? WhyNull(DependencyFunction function, ITypeSymbol result) =>
        function.IsSecurityScheme ? function.IsLenient ? "is declared with AutoError = false" : null
        : result.NullableAnnotation == NullableAnnotation.Annotated ? "may return null"
        : null;

    private int? Add(DependencyFunction function, AttributeData attribute, string name, Location? location, int neededBy)
    {
        var callee = function.Callee;
        if (_path.Exists(step => step.Callee == callee))
        {
            var circle = _path.Select(step => step.Callee).SkipWhile(step => step != callee).Append(callee).Select(step => step.Replace("global::", "").Replace("::", "."));
            _context.Report(Diagnostics.DependencyCycle, location, string.Join(" → ", circle));
            return null;
        }

        var useCache = attribute.Flag("UseCache", whenAbsent: true);
        var ownScopes = DependencyTarget.Scopes(attribute);
        var scopes = CurrentScopes.Concat(ownScopes).Distinct().ToList();
        if (!useCache || !_cache.TryGetValue(CacheKey(callee, scopes), out var index))
        {
            index = Parse(function, new(callee, function.DeclaringType, scopes, IsLate(function, attribute), function.DisplayName), attribute, name);
            if (useCache)
            {
                _cache[CacheKey(callee, scopes)] = index;
            }
        }

        if (function.IsSecurityScheme)
        {
            // The document names the scopes, although the scheme itself doesn't see them.
            _scoped.UnionWith(_path.Select(step => step.Callee));
            AddSecurity(function.Instance!, scopes);
        }

        CheckEnds(index, neededBy, location);
        var dependency = _operation.Dependencies[index];
        _operation.Dependencies[index] = dependency with { NeededBy = dependency.NeededBy.Append(neededBy).Distinct().ToEquatableArray() };
        return index;
    }

    private string CacheKey(string callee, IEnumerable<string> scopes) =>
        _scoped.Contains(callee) ? $"{callee} {string.Join(" ", scopes.OrderBy(scope => scope, StringComparer.Ordinal))}" : callee;

    private void AddSecurity(string scheme, List<string> scopes)
    {
        var index = _operation.Security.FindIndex(known => known.Scheme == scheme);
        if (index < 0)
        {
            _operation.Security.Add(new(scheme, scopes.ToEquatableArray()));
        }
        else
        {
            _operation.Security[index] = new(scheme, _operation.Security[index].Scopes.Concat(scopes).Distinct().ToEquatableArray());
        }
    }

    private int Parse(DependencyFunction function, Step step, AttributeData attribute, string name)
    {
        var result = ReturnType.Of(function.Method);
        var spec = new DependencySpec
        {
            Name = name,
            DisplayName = function.DisplayName,
            Key = function.Key,
            Callee = function.Callee,
            Kind = result.IsYield ? DependencyKind.Yield : result.IsAwaited ? DependencyKind.Awaitable : DependencyKind.Value,
            ResultType = result.Value is null ? null : TypeText.Of(result.Value),
            EndsAfterResponse = EndsAfterResponse(attribute),
        };

        // The place is taken after the sub-dependencies have theirs; until then they name it by a number that no other has.
        var marker = -2 - _path.Count;
        _path.Add(step);
        var call = _calls.Parse(function.Method, spec.DisplayName, marker);
        _path.RemoveAt(_path.Count - 1);

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
        if (neededBy < -1 && _path[-2 - neededBy] is { IsLate: true } user && dependency is { Kind: DependencyKind.Yield, EndsAfterResponse: false })
        {
            _context.Report(Diagnostics.DependencyEndsTooEarly, location, user.DisplayName, dependency.DisplayName);
        }
    }

    private static bool IsLate(DependencyFunction function, AttributeData attribute) => ReturnType.Of(function.Method).IsYield && EndsAfterResponse(attribute);

    private static bool EndsAfterResponse(AttributeData attribute) => attribute.Named("Ends")?.Value is 1;

    private static string LocalName(DependencyFunction function)
    {
        var name = function.InstanceName is { } instance ? instance.Substring(instance.LastIndexOf('.') + 1) : function.Method.Name;
        return char.ToLowerInvariant(name[0]) + name.Substring(1);
    }

    /// <summary>A dependency that is being parsed.</summary>
    private sealed record Step(string Callee, INamedTypeSymbol DeclaringType, IReadOnlyList<string> Scopes, bool IsLate, string DisplayName);
}
