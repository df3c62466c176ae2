using System.Text;

namespace Lanner.Runtime;

/// <summary>Lists what the document tells of, in the order of inclusion and declaration.</summary>
internal static class DocumentedOperations
{
    /// <summary>The path operations.</summary>
    /// <exception cref="InvalidOperationException">Two operations have the same id.</exception>
    public static IReadOnlyList<DocumentedOperation> List(LannerOptions options, IReadOnlyList<RouterInclusion> inclusions)
    {
        var callbacks = new DocumentedCallbacks(options, inclusions);
        var operations = new List<DocumentedOperation>();
        var routes = new HashSet<(string Path, string Method)>();
        foreach (var inclusion in inclusions.Where(i => i.IncludeInSchema))
        {
            var isRepeated = inclusions.Count(other => other.Router.Name == inclusion.Router.Name) > 1;
            foreach (var operation in inclusion.Router.Operations.Where(o => o.IncludeInSchema && !inclusion.ConventionsOf(o).IsExcluded))
            {
                foreach (var method in operation.Methods)
                {
                    var documented = Describe(options, inclusion, PathOf(inclusion, operation), isRepeated, operation, method.ToLowerInvariant());

                    // The first of two equal routes is the one that answers.
                    if (routes.Add((documented.Path, documented.Method))) operations.Add(callbacks.AddTo(documented));
                }
            }
        }

        CheckIds(operations);
        return operations;
    }

    /// <summary>The path operations and the webhooks.</summary>
    /// <exception cref="InvalidOperationException">Two of them have the same id.</exception>
    public static (IReadOnlyList<DocumentedOperation> Paths, IReadOnlyList<DocumentedOperation> Webhooks) List(
        LannerOptions options, IReadOnlyList<RouterInclusion> inclusions, IReadOnlyList<RouterDescription> webhooks)
    {
        var paths = List(options, inclusions);
        List<DocumentedOperation> requests = [.. webhooks.SelectMany(contract => Of(options, contract))];
        CheckIds(paths.Concat(requests));
        return (paths, requests);
    }

    /// <summary>The operations of webhooks or callbacks.</summary>
    /// <param name="options">Settings of the application.</param>
    /// <param name="contract">The interface that describes them.</param>
    /// <param name="idPrefix">What makes the ids unique where several operations have the same callbacks.</param>
    public static IEnumerable<DocumentedOperation> Of(LannerOptions options, RouterDescription contract, string idPrefix = "") =>
        from operation in contract.Operations
        where operation.IncludeInSchema
        from method in operation.Methods
        select Describe(options, new RouterInclusion(typeof(RouterDescription), contract, idPrefix, []), operation.Path, isRepeated: true, operation, method.ToLowerInvariant());

    /// <summary>The path without what only routing reads: <c>/{itemId:int}</c> is <c>/{itemId}</c>.</summary>
    public static string WithoutConstraints(string path)
    {
        var result = new StringBuilder(path.Length);
        for (var i = 0; i < path.Length; i++)
        {
            result.Append(path[i]);
            if (path[i] != '{') continue;
            var end = path.IndexOf('}', i);
            if (end < 0) continue;
            var name = path.AsSpan(i + 1, end - i - 1).TrimStart('*');
            var length = name.IndexOfAny(':', '=', '?');
            result.Append(length < 0 ? name : name[..length]);
            i = end - 1;
        }

        return result.Length == 0 ? "/" : result.ToString();
    }

    private static string PathOf(RouterInclusion inclusion, Operation operation) =>
        WithoutConstraints(inclusion.Prefix + inclusion.Router.Prefix + operation.Path);

    private static DocumentedOperation Describe(
        LannerOptions options, RouterInclusion inclusion, string path, bool isRepeated, Operation operation, string method)
    {
        var router = inclusion.Router;
        var conventions = inclusion.ConventionsOf(operation);
        IReadOnlyList<string> tags = [.. inclusion.Tags.Concat(conventions.Tags).Concat(router.Tags).Concat(operation.Tags).Distinct()];
        var documented = new DocumentedOperation { Inclusion = inclusion, Operation = operation, Method = method, MediaType = operation.MediaType ?? options.MediaType, Path = path, Tags = tags };
        var id = operation.OperationId ?? conventions.Name ?? options.OperationIds(new OperationIdContext
        {
            HandlerName = operation.Name,
            Name = documented.WireName,
            RouterName = router.Name,
            Method = method,
            Path = path,
            Tags = tags,
            HasSeveralMethods = MethodsOf(router, operation.DeclaredAs).Skip(1).Any(),
            IncludePrefix = isRepeated ? inclusion.Prefix : "",
        });
        return documented with { Id = id };
    }

    private static IEnumerable<string> MethodsOf(RouterDescription router, string handler) =>
        router.Operations.Where(operation => operation.DeclaredAs == handler).SelectMany(operation => operation.Methods).Distinct();

    private static void CheckIds(IEnumerable<DocumentedOperation> operations)
    {
        var clashes = operations
            .GroupBy(o => o.Id, StringComparer.Ordinal)
            .Where(group => group.Skip(1).Any())
            .Select(group => $"  '{group.Key}': {string.Join(", ", group)}")
            .ToList();
        if (clashes.Count == 0) return;
        throw new InvalidOperationException(
            "Operation ids must be unique, since clients are generated from them. These are not:\n" + string.Join('\n', clashes) +
            "\nRename a method, set OperationId on its attribute, or set OperationIds = OperationIds.FastApi in AddLanner.");
    }
}
