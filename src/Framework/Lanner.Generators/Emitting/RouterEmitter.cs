using Lanner.Generators.Specs;
using Microsoft.CodeAnalysis;

namespace Lanner.Generators.Emitting;

/// <summary>Writes the file of one router: the class's part that describes it, and the handlers of its operations.</summary>
internal static class RouterEmitter
{
    public static void Emit(SourceProductionContext output, RouterSpec? router)
    {
        if (router is null)
        {
            return;
        }

        var writer = new SourceWriter();
        var nameSpace = router.Namespace.Length == 0 ? "Lanner.Generated" : $"Lanner.Generated.{router.Namespace}";
        var className = $"{string.Join("_", router.Declarations.Select(declaration => declaration.Split(' ').Last()))}Operations";
        GeneratedFile.Head(writer, $"{router.Name}: the path operations of {router.DisplayName}.");
        EmitRouter(writer, router, $"global::{nameSpace}.{className}");
        writer.Line();
        GeneratedFile.OpenNamespace(writer, nameSpace);
        EmitOperations(writer, router, className);
        writer.Close();
        output.AddSource(GeneratedFile.Hint(nameSpace, className), writer.ToString());
    }

    private static void EmitRouter(SourceWriter writer, RouterSpec router, string operations)
    {
        if (router.Namespace.Length > 0)
        {
            writer.Open($"namespace {router.Namespace}");
        }

        for (var i = 0; i < router.Declarations.Count; i++)
        {
            writer.Open(router.Declarations[i] + (i == router.Declarations.Count - 1 ? " : global::Lanner.IRouter" : ""));
        }

        writer.Line($"static global::Lanner.Runtime.RouterDescription global::Lanner.IRouter.Describe() => {operations}.Describe();");
        for (var i = 0; i < router.Declarations.Count; i++)
        {
            writer.Close();
        }

        if (router.Namespace.Length > 0)
        {
            writer.Close();
        }
    }

    private static void EmitOperations(SourceWriter writer, RouterSpec router, string className)
    {
        var rules = new RuleFields();
        var names = router.Operations.Select(operation => new HandlerNames(operation, rules)).ToList();
        writer.Line(GeneratedFile.Mark);
        writer.Open($"internal static class {className}");
        rules.Emit(writer);
        new RouterDescriptionEmitter(writer, router, names).Emit();
        for (var i = 0; i < names.Count; i++)
        {
            writer.Line();
            new OperationEmitter(writer, router, router.Operations[i], names[i]).Emit();
        }

        for (var i = 0; i < names.Count; i++)
        {
            if (router.Operations[i].Body is not null)
            {
                new BodyEmitter(writer, router.Operations[i], names[i]).EmitTypes();
            }
        }

        writer.Close();
    }
}
