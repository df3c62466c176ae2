using System.Collections.Concurrent;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace Lanner.Runtime;

/// <summary>
/// Dependencies that tests replace: FastAPI's <c>app.dependency_overrides</c>. Registered as a singleton service by test fixtures only;
/// without it an operation pays a comparison with null.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class DependencyOverrides
{
    private readonly ConcurrentDictionary<string, DependencyOverride> _overrides = new(StringComparer.Ordinal);

    /// <summary>Replaces a dependency.</summary>
    /// <param name="dependency">The dependency function, as a method group: <c>Dependencies.CurrentUser</c>.</param>
    /// <param name="replacement">
    /// What runs instead: a function or lambda whose parameters are scalars of the path or query, services, <c>HttpContext</c> and
    /// <c>CancellationToken</c>, and which returns the value, a task of it, or yields it.
    /// </param>
    /// <exception cref="ArgumentException">The dependency is a lambda, which has no name to find it by.</exception>
    public void Set(Delegate dependency, Delegate replacement)
    {
        ArgumentNullException.ThrowIfNull(replacement);
        var key = KeyOf(dependency);
        _overrides[key] = new DependencyOverride(key, replacement);
    }

    /// <summary>Brings a dependency back.</summary>
    /// <param name="dependency">The dependency function.</param>
    public void Remove(Delegate dependency) => _overrides.TryRemove(KeyOf(dependency), out _);

    /// <summary>Brings all dependencies back.</summary>
    public void Clear() => _overrides.Clear();

    /// <summary>Finds the replacement of a dependency.</summary>
    /// <param name="key">Full name of the function: <c>Namespace.Type.Method</c>.</param>
    /// <param name="replacement">The replacement.</param>
    public bool TryGet(string key, [NotNullWhen(true)] out DependencyOverride? replacement) => _overrides.TryGetValue(key, out replacement);

    private static string KeyOf(Delegate dependency)
    {
        ArgumentNullException.ThrowIfNull(dependency);
        var method = dependency.Method;
        if (method.Name.StartsWith('<') || method.DeclaringType?.FullName is not { } type)
            throw new ArgumentException("The dependency to replace must be given as a method, such as Dependencies.CurrentUser, not as a lambda.", nameof(dependency));
        var generic = type.IndexOf('[');
        return $"{(generic < 0 ? type : type[..generic]).Replace('+', '.')}.{method.Name}";
    }
}
