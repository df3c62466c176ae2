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
        var name = string.Join("_", router.Declarations.Select(declaration => declaration.Split(' ').Last()));
        var nameSpace = router.Namespace.Length == 0 ? $"Lanner.Generated.{name}" : $"Lanner.Generated.{router.Namespace}.{name}";
        GeneratedFile.Head(writer, $"{router.Name}: the path operations of {router.DisplayName}.");
        EmitRouter(writer, router, $"global::{nameSpace}.{GeneratedFile.Operations}");
        writer.Line();
        GeneratedFile.OpenNamespace(writer, nameSpace, isRouter: true);
        EmitOperations(writer, router);
        writer.Close();
        GeneratedFile.Add(output, writer, nameSpace, GeneratedFile.Operations);
    }

    private static void EmitRouter(SourceWriter writer, RouterSpec router, string operations)
    {
        if (router.Namespace.Length > 0)
        {
            writer.Open($"namespace {router.Namespace}");
        }

        for (var i = 0; i < router.Declarations.Count; i++)
        {
            writer.Open(router.Declarations[i] + (i == router.Declarations.Count - 1 ? $" : {Contract(router.Kind)}" : ""));
        }

        writer.Line($"static global::Lanner.Runtime.RouterDescription {Contract(router.Kind)}.Describe() => {operations}.Describe();");
        for (var i = 0; i < router.Declarations.Count; i++)
        {
            writer.Close();
        }

        if (router.Namespace.Length > 0)
        {
            writer.Close();
        }
    }

    private static string Contract(RouterKind kind) => kind switch
    {
        RouterKind.Webhooks => "global::Lanner.IWebhooks",
        RouterKind.Callbacks => "global::Lanner.ICallbacks",
        _ => "global::Lanner.IRouter",
    };

    private static void EmitOperations(SourceWriter writer, RouterSpec router)
    {
        var rules = new RuleFields();
        var names = router.Operations.Select(operation => new HandlerNames(operation, rules)).ToList();
        writer.Line(GeneratedFile.Mark);
        writer.Open($"internal static class {GeneratedFile.Operations}");
        rules.Emit(writer);
        new RouterDescriptionEmitter(writer, router, names).Emit();
        if (router.Kind != RouterKind.Router)
        {
            writer.Close();
            return;
        }

        for (var i = 0; i < names.Count; i++)
        {
            writer.Line();
            new OperationEmitter(writer, router, router.Operations[i], names[i]).Emit();
        }

        for (var i = 0; i < names.Count; i++)
        {
            if (router.Operations[i].Body is { } body && (body.IsEmbedded || names[i].BodyRule is not null))
            {
                writer.Line();
                new BodyEmitter(writer, router.Operations[i], names[i]).EmitTypes();
            }
        }

        writer.Close();
    }
}
