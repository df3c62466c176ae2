using Lanner.Generators.Specs;

namespace Lanner.Generators.Emitting;

/// <summary>Writes how the object is made of the members that were read. A member that did not come keeps the value of its C# initialiser.</summary>
internal sealed class ModelCreationEmitter(SourceWriter writer, ModelSpec model, List<MemberSpec> members, List<string> locals, Func<int, string> isSeen)
{
    /// <param name="result">What is returned, from the expression of the object.</param>
    public void Emit(Func<string, string> result)
    {
        var assigned = With(MemberTarget.Assignment);
        var initial = With(MemberTarget.InitializerOrInitial);
        if (initial.Count > 0)
        {
            var allSeen = string.Join(" && ", initial.Select(isSeen));
            writer.Line($"var initial = {allSeen} ? default : {Creation([])};");
        }

        if (assigned.Count == 0 && model.Validators.Count == 0)
        {
            writer.Line($"return {result(Creation(initial))};");
            return;
        }

        writer.Line($"var made = {Creation(initial)};");
        foreach (var index in assigned)
        {
            writer.Open($"if ({isSeen(index)})");
            writer.Line($"made.{LocalNames.Escape(members[index].Name)} = {locals[index]};");
            writer.Close();
            writer.Line();
        }

        ValidatorEmitter.EmitModel(writer, model);
        writer.Line($"return {result("made")};");
    }

    private List<int> With(MemberTarget target) => [.. Enumerable.Range(0, members.Count).Where(index => members[index].Target == target)];

    private string Creation(List<int> initial)
    {
        var arguments = string.Join(", ", model.ConstructorArguments.Select(argument =>
            argument.Member is { } name ? locals[members.FindIndex(member => member.Name == name)] : argument.Constant));
        var settings = With(MemberTarget.Initializer).Select(index => $"{LocalNames.Escape(members[index].Name)} = {locals[index]}")
            .Concat(initial.Select(index => $"{LocalNames.Escape(members[index].Name)} = {isSeen(index)} ? {locals[index]} : initial.{LocalNames.Escape(members[index].Name)}"))
            .ToList();
        if (settings.Count == 0)
        {
            return $"new {model.TypeName}({arguments})";
        }

        var parentheses = arguments.Length == 0 ? "" : $"({arguments})";
        return $"new {model.TypeName}{parentheses} {{ {string.Join(", ", settings)} }}";
    }
}
