using Microsoft.CodeAnalysis;

namespace Lanner.Generators.Tests;

public sealed class IncrementalityTests
{
    private const string Operation = "/// <summary>Read.</summary>\n[Get(\"/{id}\")] public static Item Read(int id, Kind kind) => new(id);";
    private const string Types = "public record Item(int Id); public enum Kind { A }";

    [Fact]
    public void Unrelated_edit_runs_nothing_again() => Assert.All(
        ReasonsAfter(compilation => compilation.AddSyntaxTrees(SourceProgram.Parse("namespace Other; public class Unrelated { public int Id { get; set; } }", "Other.cs"))),
        step => Assert.True(step.Reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, $"{step.Name}: {step.Reason}"));

    [Fact]
    public void Moved_code_is_parsed_again_but_not_written_again()
    {
        var steps = ReasonsAfter(compilation => Replace(compilation, "[Router]", "\n\n// A comment.\n[Router]"));
        Assert.All(steps, step => Assert.True(step.Reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, $"{step.Name}: {step.Reason}"));
    }

    [Fact]
    public void Changed_body_of_an_operation_writes_nothing_again()
    {
        var steps = ReasonsAfter(compilation => Replace(compilation, "new(id)", "new(id + 1)"));
        Assert.DoesNotContain(steps, step => step.Reason is IncrementalStepRunReason.Modified or IncrementalStepRunReason.New);
    }

    [Fact]
    public void Changed_model_writes_only_the_model_again()
    {
        var steps = ReasonsAfter(compilation => Replace(compilation, "Item(int Id)", "Item(int Id, string Name = \"\")"));
        Assert.Contains(steps, step => step is { Name: TrackingNames.Models, Reason: IncrementalStepRunReason.Modified });
        Assert.DoesNotContain(steps, step => step is { Name: TrackingNames.Routers or TrackingNames.Enums, Reason: IncrementalStepRunReason.Modified });
    }

    [Fact]
    public void Mistake_that_moves_does_not_write_code_again()
    {
        var steps = ReasonsAfter(compilation => Replace(compilation, "[Router]", "\n[Router]"), Operation + "[Get(\"/x\")] public static int Wrong([Query(MinLength = 1)] int n) => n;");
        Assert.Contains(steps, step => step is { Name: TrackingNames.Diagnostics, Reason: IncrementalStepRunReason.Modified });
        Assert.DoesNotContain(steps, step => step is { Name: TrackingNames.Routers or TrackingNames.Models, Reason: IncrementalStepRunReason.Modified });
    }

    private static List<(string Name, IncrementalStepRunReason Reason)> ReasonsAfter(Func<Compilation, Compilation> edit, string operations = Operation)
    {
        var compilation = SourceProgram.Compile(SourceProgram.Router(operations, Types));
        var driver = SourceProgram.Driver().RunGenerators(compilation, TestContext.Current.CancellationToken);
        var result = driver.RunGenerators(edit(compilation), TestContext.Current.CancellationToken).GetRunResult().Results.Single();
        string[] names = [TrackingNames.Routers, TrackingNames.Models, TrackingNames.Enums, TrackingNames.Diagnostics];
        return [.. from name in names
                   where result.TrackedSteps.ContainsKey(name)
                   from step in result.TrackedSteps[name]
                   from output in step.Outputs
                   select (name, output.Reason)];
    }

    private static Compilation Replace(Compilation compilation, string old, string replacement)
    {
        var tree = compilation.SyntaxTrees.Single();
        return compilation.ReplaceSyntaxTree(tree, SourceProgram.Parse(tree.ToString().Replace(old, replacement), tree.FilePath));
    }
}
