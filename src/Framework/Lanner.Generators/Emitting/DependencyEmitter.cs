using Lanner.Generators.Parsing;
using Lanner.Generators.Specs;

namespace Lanner.Generators.Emitting;

/// <summary>
/// Writes the calls of an operation's dependencies, in order. A dependency is called when its own inputs are valid; when a test replaces it,
/// neither its parameters nor dependencies that only it needs are read.
/// </summary>
internal sealed class DependencyEmitter(SourceWriter writer, OperationSpec operation, HandlerNames names)
{
    private readonly EquatableArray<DependencySpec> _dependencies = operation.Dependencies;
    private readonly Dictionary<int, string> _ready = [];
    private readonly Dictionary<int, string> _replaced = [];

    public void Emit()
    {
        foreach (var index in Enumerable.Range(0, _dependencies.Count))
        {
            Emit(index);
        }
    }

    private bool IsFallible(int index) => _dependencies[index].Parameters.Any(parameter => parameter.CanFail)
        || _dependencies[index].Arguments.Any(argument => argument.Kind == ArgumentKind.Body
            || (argument.Kind == ArgumentKind.Dependency && IsFallible(argument.Index)));

    private bool HasDependencies(int index) => _dependencies[index].Arguments.Any(argument => argument.Kind == ArgumentKind.Dependency);

    private void Emit(int index)
    {
        var dependency = _dependencies[index];
        var local = names.Dependencies[index];
        writer.Line($"// {dependency.DisplayName}");
        ReplacementsOfUsers(index);
        if (!IsFallible(index) && dependency.Parameters.Count == 0 && Condition(index) is null && !HasDependencies(index) && dependency.ResultType is not null)
        {
            EmitExpression(index, dependency, local);
            return;
        }

        if (dependency.ResultType is { } type)
        {
            writer.Line($"{type} {local} = default;");
        }

        if (IsFallible(index))
        {
            _ready[index] = names.Locals.Take($"{dependency.Name}Ready");
            writer.Line($"var {_ready[index]} = true;");
        }

        if (Condition(index) is { } condition)
        {
            writer.Open($"if ({condition})");
            EmitBlock(index, dependency, local);
            writer.Close();
        }
        else
        {
            EmitBlock(index, dependency, local);
        }

        writer.Line();
    }

    private void EmitExpression(int index, DependencySpec dependency, string local)
    {
        var replacement = names.Locals.Take($"{dependency.Name}Override");
        writer.OpenList($"var {local} = overrides is not null && overrides.TryGet({Literal.Of(dependency.Key)}, out var {replacement})");
        writer.Line($"? await {replacement}.InvokeAsync<{dependency.ResultType}>({Replacement(dependency)})");
        writer.Line($": {Call(index, dependency)};");
        writer.CloseList();
        writer.Line();
    }

    private void EmitBlock(int index, DependencySpec dependency, string local)
    {
        var assignment = dependency.ResultType is null ? "" : $"{local} = ";
        if (_replaced.TryGetValue(index, out var replacement))
        {
            writer.Open($"if ({replacement} is not null)");
        }
        else
        {
            replacement = names.Locals.Take($"{dependency.Name}Override");
            writer.Open($"if (overrides is not null && overrides.TryGet({Literal.Of(dependency.Key)}, out var {replacement}))");
        }

        writer.Line($"{assignment}await {replacement}.InvokeAsync<{dependency.ResultType ?? "object?"}>({Replacement(dependency)});");
        writer.Close();
        writer.Open("else");
        EmitInputs(index, dependency);
        if (_ready.TryGetValue(index, out var ready))
        {
            writer.Open($"if ({ready})");
            writer.Line($"{assignment}{Call(index, dependency)};");
            writer.Close();
        }
        else
        {
            writer.Line($"{assignment}{Call(index, dependency)};");
        }

        writer.Close();
    }

    private void EmitInputs(int index, DependencySpec dependency)
    {
        var conditions = dependency.Arguments
            .Where(argument => argument.Kind == ArgumentKind.Dependency && _ready.ContainsKey(argument.Index))
            .Select(argument => _ready[argument.Index]).Distinct().ToList();
        if (dependency.Arguments.Any(argument => argument.Kind == ArgumentKind.Body))
        {
            conditions.Add("bodyErrors.IsEmpty");
        }

        if (dependency.Parameters.Any(parameter => parameter.CanFail))
        {
            var start = names.Locals.Take($"{dependency.Name}Start");
            writer.Line($"var {start} = mark;");
            conditions.Insert(0, $"mark == {start}");
        }

        foreach (var (parameter, position) in dependency.Parameters.Select((parameter, position) => (parameter, position)))
        {
            ParameterEmitter.Emit(writer, parameter, names.DependencyParameters[index][position], names.DependencyRules[index][position], names.Locals);
        }

        writer.LineIf(_ready.ContainsKey(index), $"{(_ready.TryGetValue(index, out var ready) ? ready : "")} = {string.Join(" && ", conditions)};");
    }

    // A dependency that only others need is not called where a test replaces all of these.
    private string? Condition(int index)
    {
        var users = _dependencies[index].NeededBy;
        if (users.Contains(-1))
        {
            return null;
        }

        var conditions = users.Select(user => Condition(user) is { } outer ? $"({outer} && {_replaced[user]} is null)" : $"{_replaced[user]} is null");
        return string.Join(" || ", conditions);
    }

    private void ReplacementsOfUsers(int index)
    {
        var users = _dependencies[index].NeededBy;
        foreach (var user in users.Where(user => !users.Contains(-1) && !_replaced.ContainsKey(user)))
        {
            ReplacementsOfUsers(user);
            var replacement = names.Locals.Take($"{_dependencies[user].Name}Override");
            _replaced[user] = replacement;
            writer.Line($"DependencyOverride? {replacement} = null;");
            writer.Line($"overrides?.TryGet({Literal.Of(_dependencies[user].Key)}, out {replacement});");
        }
    }

    private static string Replacement(DependencySpec dependency) =>
        dependency.Kind == DependencyKind.Yield ? $"http, scope, DependencyEnd.{End(dependency)}" : "http";

    private static string End(DependencySpec dependency) => dependency.EndsAfterResponse ? "AfterResponse" : "BeforeResponse";

    private string Call(int index, DependencySpec dependency)
    {
        var call = $"{dependency.Callee}({names.Arguments(dependency.Arguments, names.DependencyParameters[index])})";
        return dependency.Kind switch
        {
            DependencyKind.Awaitable => $"await {call}",
            DependencyKind.Yield => $"await scope.EnterAsync({call}, DependencyEnd.{End(dependency)}, http.RequestAborted)",
            _ => call,
        };
    }
}
