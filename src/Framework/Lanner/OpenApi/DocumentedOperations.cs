using System.Text;

namespace Lanner.Runtime;

/// <summary>Lists what the document tells of, in the order of inclusion and declaration.</summary>
internal static class DocumentedOperations
{
    /// <exception cref="InvalidOperationException">Two operations have the same id.</exception>
    public static IReadOnlyList<DocumentedOperation> List(LannerOptions options, IReadOnlyList<RouterInclusion> inclusions)
    {
        var operations = new List<DocumentedOperation>();
        var routes = new HashSet<(string Path, string Method)>();
        foreach (var inclusion in inclusions.Where(i => i.Router.IncludeInSchema))
        {
            var isRepeated = inclusions.Count(other => other.Router.Name == inclusion.Router.Name) > 1;
            foreach (var operation in inclusion.Router.Operations.Where(o => o.IncludeInSchema))
            {
                foreach (var method in operation.Methods)
                {
                    var documented = Describe(options, inclusion, isRepeated, operation, method.ToLowerInvariant());

                    // The first of two equal routes is the one that answers.
                    if (routes.Add((documented.Path, documented.Method))) operations.Add(documented);
                }
            }
        }

        CheckIds(operations);
        return operations;
    }

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

    private static DocumentedOperation Describe(
        LannerOptions options, RouterInclusion inclusion, bool isRepeated, Operation operation, string method)
    {
        var router = inclusion.Router;
        var path = WithoutConstraints(inclusion.Prefix + router.Prefix + operation.Path);
        IReadOnlyList<string> tags = [.. inclusion.Tags.Concat(router.Tags).Concat(operation.Tags).Distinct()];
        var id = operation.OperationId ?? options.OperationIds(new OperationIdContext
        {
            HandlerName = operation.Name,
            RouterName = router.Name,
            Method = method,
            Path = path,
            Tags = tags,
            HasSeveralMethods = MethodsOf(router, operation.DeclaredAs).Skip(1).Any(),
            IncludePrefix = isRepeated ? inclusion.Prefix : "",
        });
        return new DocumentedOperation { Router = router, Operation = operation, Method = method, MediaType = operation.MediaType ?? options.MediaType, Path = path, Id = id, Tags = tags };
    }

    private static IEnumerable<string> MethodsOf(RouterDescription router, string handler) =>
        router.Operations.Where(operation => operation.DeclaredAs == handler).SelectMany(operation => operation.Methods).Distinct();

    private static void CheckIds(List<DocumentedOperation> operations)
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
