using Lanner.Generators.Specs;
using Microsoft.CodeAnalysis;

namespace Lanner.Generators.Emitting;

/// <summary>Writes <c>LannerJson</c>, by which a program reads and writes its models outside of requests. It is the assembly's own, since it names its models.</summary>
internal static class JsonEmitter
{
    public static void Emit(SourceProductionContext output, EquatableArray<string> types)
    {
        if (types.Count == 0)
        {
            return;
        }

        var writer = new SourceWriter();
        GeneratedFile.Head(writer, "LannerJson: reads and writes the models of this assembly.");
        GeneratedFile.OpenNamespace(writer, "Lanner");
        writer.Line("/// <summary>Reads and writes the models of this assembly as requests and answers do: pydantic's TypeAdapter.</summary>");
        writer.Line(GeneratedFile.Mark);
        writer.Open("internal static class LannerJson");
        writer.OpenList("private static readonly JsonModels Models = new(");
        for (var i = 0; i < types.Count; i++)
        {
            writer.Line($"new ModelDefinition<{types[i]}>(){(i < types.Count - 1 ? "," : ");")}");
        }

        writer.CloseList();
        writer.Line();
        writer.Line("/// <summary>Reads a whole JSON text in UTF-8: gives the value, or all errors.</summary>");
        writer.Line("public static Validated<T> Read<T>(ReadOnlySpan<byte> utf8, int maxDepth = JsonReader.DefaultMaxDepth) => Models.Read<T>(utf8, maxDepth);");
        writer.Line();
        writer.Line("/// <summary>Reads a whole JSON text: gives the value, or all errors.</summary>");
        writer.Line("public static Validated<T> Read<T>(string text, int maxDepth = JsonReader.DefaultMaxDepth) => Models.Read<T>(text, maxDepth);");
        writer.Line();
        writer.Line("/// <summary>Writes a value as an answer would hold it, in UTF-8. One nested deeper than allowed is a JsonLimitException.</summary>");
        writer.Line("public static byte[] Write<T>(T value, int maxDepth = JsonReader.DefaultMaxDepth) => Models.Write(value, maxDepth);");
        writer.Close();
        writer.Close();
        GeneratedFile.Add(output, writer, "Lanner", "LannerJson");
    }
}
