using Lanner.Generators.Specs;

namespace Lanner.Generators.Emitting;

/// <summary>The names of one handler: its local variables and the fields of its rules.</summary>
internal sealed class HandlerNames
{
    public HandlerNames(OperationSpec operation, RuleFields rules)
    {
        Locals = new("http", "operation", "errors", "mark", "body", "bodyErrors", "members", "scope", "outcome", "overrides", "result", "response", "tasks", "failure", "replacement", "form");
        Parameters = [.. operation.Parameters.Select(parameter => Locals.Take(parameter.Name))];
        ParameterRules = [.. operation.Parameters.Select(parameter => Rule(parameter, operation.HandlerName, rules))];
        Body = operation.Body is null ? [] : [.. operation.Body.Members.Select(member => operation.Body.IsEmbedded && member.DeferredValidators.Count == 0 ? $"members.{LocalNames.Escape(member.Name)}" : Locals.Take(member.Name))];
        BodyRule = operation.Body is { IsEmbedded: false } body ? rules.Add(body.Members[0].Rule, $"{operation.HandlerName}BodyRule") : null;
        Dependencies = [.. operation.Dependencies.Select(dependency => Locals.Take(dependency.Name))];
        DependencyParameters = [.. operation.Dependencies.Select((dependency, index) => dependency.Parameters.Select(parameter => Locals.Take(parameter.Name, Dependencies[index].TrimStart('@'))).ToList())];
        DependencyRules = [.. operation.Dependencies.Select((dependency, index) => dependency.Parameters.Select(parameter =>
            Rule(parameter, $"{operation.HandlerName}{LocalNames.Pascal(dependency.Name)}", rules)).ToList())];
    }

    public LocalNames Locals { get; }

    public IReadOnlyList<string> Parameters { get; }

    /// <summary>Fields of the rules on the parameters; of a parameter model, the field that reads it.</summary>
    public IReadOnlyList<string?> ParameterRules { get; }

    public IReadOnlyList<string> Body { get; }

    /// <summary>Field of the rule on a body that is one value.</summary>
    public string? BodyRule { get; }

    public IReadOnlyList<string> Dependencies { get; }

    public IReadOnlyList<IReadOnlyList<string>> DependencyParameters { get; }

    public IReadOnlyList<IReadOnlyList<string?>> DependencyRules { get; }

    /// <summary>The arguments of a call.</summary>
    public string Arguments(EquatableArray<ArgumentSpec> arguments, IReadOnlyList<string> parameters) => string.Join(", ", arguments.Select(argument => argument.Kind switch
    {
        ArgumentKind.Parameter => parameters[argument.Index],
        ArgumentKind.Body => Body[argument.Index],
        ArgumentKind.Dependency => Dependencies[argument.Index],
        ArgumentKind.BackgroundTasks => "tasks",
        ArgumentKind.OperationOutcome => "outcome",
        _ => argument.Expression,
    }));

    private static string? Rule(ParameterSpec parameter, string owner, RuleFields rules) => parameter.IsModel
        ? rules.Add(ParameterModelText.Of(parameter), $"{owner}{LocalNames.Pascal(parameter.Name)}Fields")
        : rules.Add(parameter.Rule, $"{owner}{LocalNames.Pascal(parameter.Name)}Rule");
}
