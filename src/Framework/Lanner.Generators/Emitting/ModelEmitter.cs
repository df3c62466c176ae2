using Lanner.Generators.Specs;
using Microsoft.CodeAnalysis;

namespace Lanner.Generators.Emitting;

/// <summary>Writes the file of one model.</summary>
internal static class ModelEmitter
{
    public static void Emit(SourceProductionContext output, ModelSpec model)
    {
        var writer = new SourceWriter();
        GeneratedFile.Head(writer, $"{model.StructName}: reads, writes and describes {model.DisplayName}.");
        GeneratedFile.OpenNamespace(writer, model.Namespace);
        writer.Line(GeneratedFile.Mark);
        switch (model.Kind)
        {
            case ModelKind.Patch:
                new PatchEmitter(writer, model).Emit();
                break;
            case ModelKind.Polymorphic:
                new PolymorphicEmitter(writer, model).Emit();
                break;
            default:
                new ModelStructEmitter(writer, model, isBody: false).Emit("internal");
                break;
        }

        writer.Close();
        GeneratedFile.Add(output, writer, model.Namespace, model.StructName);
    }
}
