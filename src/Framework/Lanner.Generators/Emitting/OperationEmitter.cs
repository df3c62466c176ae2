using Lanner.Generators.Specs;

namespace Lanner.Generators.Emitting;

/// <summary>Writes the handler of one operation: read the body, call the dependencies, read the parameters, refuse or call, answer.</summary>
internal sealed class OperationEmitter(SourceWriter writer, RouterSpec router, OperationSpec operation, HandlerNames names)
{
    private readonly bool _hasScope = operation.Dependencies.Any(dependency => dependency.Kind == DependencyKind.Yield);
    private readonly bool _hasTasks = operation.HasTasks;
    private readonly bool _hasOutcome = operation.AllArguments.Any(argument => argument.Kind == ArgumentKind.OperationOutcome);
    private readonly bool _readsTexts = operation.AllParameters.Any();
    private readonly bool _canFail = operation.AllParameters.Any(parameter => parameter.CanFail);
    private readonly bool _isAsync = operation.IsWebSocket || operation.Body is not null || operation.HasForm || operation.Result.IsAwaited || operation.Dependencies.Count > 0
        || operation.HasTasks;

    public void Emit()
    {
        writer.Line($"// {string.Join(", ", operation.Routes.Select(route => $"{route.Method} {router.Prefix}{route.Path}").Distinct())}");
        writer.Open($"public static {(_isAsync ? "async " : "")}Task {operation.HandlerName}(HttpContext http, OperationContext operation)");
        if (operation.Body is not null)
        {
            new BodyEmitter(writer, operation, names).EmitRead();
        }

        writer.LineIf(operation.HasForm, "var form = await RequestForm.ReadAsync(http, operation);");
        EmitState();
        if (_hasOutcome)
        {
            writer.Open("try");
        }

        new DependencyEmitter(writer, operation, names).Emit();
        EmitParameters();
        EmitRejection();
        EmitAnswer();
        if (_hasOutcome)
        {
            writer.Close();
            writer.Open("catch (Exception failure)");
            writer.Line("var replacement = outcome.Fail(failure);");
            writer.Open("if (!ReferenceEquals(replacement, failure))");
            writer.Line("throw replacement;");
            writer.Close();
            writer.Line();
            writer.Line("throw;");
            writer.Close();
        }

        writer.Close();
    }

    private void EmitState()
    {
        writer.LineIf(operation.Body is not null, "var errors = bodyErrors.Fork();");
        writer.LineIf(_readsTexts && operation.Body is null, "var errors = new ErrorList(operation);");
        writer.LineIf(_canFail, "var mark = 0;");
        writer.LineIf(operation.Dependencies.Count > 0, "var overrides = operation.Overrides;");
        writer.LineIf(_hasTasks, "var tasks = new BackgroundTasks();");
        writer.LineIf(_hasOutcome, "var outcome = new OperationOutcome();");
        writer.LineIf(_hasScope, "await using var scope = new DependencyScope();");
        writer.LineIf(operation.Dependencies.Count > 0 && !_hasOutcome, "");
    }

    private void EmitParameters()
    {
        for (var i = 0; i < operation.Parameters.Count; i++)
        {
            ParameterEmitter.Emit(writer, operation.Parameters[i], names.Parameters[i], names.ParameterRules[i], names.Locals);
        }
    }

    private void EmitRejection()
    {
        if (!_canFail && operation.Body is null)
        {
            return;
        }

        writer.LineIf(operation.Body is not null, "errors.Append(bodyErrors);");
        EmitRejectionOfErrors();
        if (operation.Body is { } body && body.Members.Any(member => member.DeferredValidators.Count > 0))
        {
            new BodyEmitter(writer, operation, names).EmitDeferredValidators();
            EmitRejectionOfErrors();
        }
    }

    private void EmitRejectionOfErrors()
    {
        writer.Open("if (!errors.IsEmpty)");
        writer.LineIf(_hasOutcome, "outcome.Fail(new ValidationException(errors.ToValidationErrors()));");
        writer.LineIf(_isAsync, "await operation.RejectAsync(http, errors);");
        writer.Line(_isAsync ? "return;" : "return operation.RejectAsync(http, errors);");
        writer.Close();
        writer.Line();
    }

    private void EmitAnswer()
    {
        var arguments = names.Arguments(operation.Arguments, names.Parameters);
        var call = $"{(operation.Result.IsAwaited ? "await " : "")}{router.TypeName}.{operation.Name}({arguments})";
        if (operation.IsWebSocket)
        {
            EmitWebSocket(call);
            return;
        }

        if (operation.Result.Stream is { } stream)
        {
            EmitStream(stream, call);
            return;
        }

        if (_hasScope)
        {
            EmitPreparedAnswer(call);
            return;
        }

        var start = _isAsync ? "await " : "return ";
        if (operation.Result.Kind == ResultKind.Nothing)
        {
            writer.Line($"{call};");
            writer.Line($"{start}operation.RespondNothingAsync(http);");
        }
        else
        {
            writer.Line($"{start}operation.{Answer("Respond", "Async", call)};");
        }

        writer.LineIf(_hasTasks, "await operation.RunAsync(tasks, http);");
    }

    // The answer is written before the dependencies end, and sent after: a failed commit is never a success.
    private void EmitPreparedAnswer(string call)
    {
        if (operation.Result.Kind == ResultKind.Nothing)
        {
            writer.Line($"{call};");
            writer.Line("using var response = operation.PrepareNothing(http);");
        }
        else
        {
            writer.Line($"var result = {call};");
            writer.Line($"using var response = operation.{Answer("Prepare", "", "result")};");
        }

        writer.LineIf(HasEnd(afterResponse: false), "await scope.CompleteAsync(DependencyEnd.BeforeResponse);");
        writer.Line("await response.SendAsync(http);");
        writer.LineIf(_hasTasks, "await operation.RunAsync(tasks, http);");
        writer.LineIf(HasEnd(afterResponse: true), "await scope.CompleteAsync(DependencyEnd.AfterResponse);");
    }

    // The runtime closes the connection; dependencies are open until the endpoint has ended.
    private void EmitWebSocket(string call)
    {
        writer.Line($"{call};");
        writer.LineIf(HasEnd(afterResponse: false), "await scope.CompleteAsync(DependencyEnd.BeforeResponse);");
        writer.LineIf(_hasTasks, "await operation.RunAsync(tasks, http);");
        writer.LineIf(HasEnd(afterResponse: true), "await scope.CompleteAsync(DependencyEnd.AfterResponse);");
    }

    // Dependencies are open while items are sent. Those that end before the response do so before its end, so that a failed commit breaks it off.
    private void EmitStream(StreamSpec stream, string call)
    {
        var send = StreamText.Send(stream, operation.Result, call);
        if (!_isAsync)
        {
            writer.Line($"return {send};");
            return;
        }

        writer.Line($"await {send};");
        writer.LineIf(HasEnd(afterResponse: false), "await scope.CompleteAsync(DependencyEnd.BeforeResponse);");
        writer.LineIf(_hasTasks, "await operation.RunAsync(tasks, http);");
        writer.LineIf(HasEnd(afterResponse: true) && !_hasTasks, "await StreamResponse.EndAsync(http);");
        writer.LineIf(HasEnd(afterResponse: true), "await scope.CompleteAsync(DependencyEnd.AfterResponse);");
    }

    private bool HasEnd(bool afterResponse) =>
        operation.Dependencies.Any(dependency => dependency.Kind == DependencyKind.Yield && dependency.EndsAfterResponse == afterResponse);

    private string Answer(string verb, string suffix, string value) => operation.Result switch
    {
        { Kind: ResultKind.Result } => $"{verb}Result{suffix}(http, {value})",
        { Kind: ResultKind.Text } => $"{verb}Text{suffix}(http, {value})",
        { Type: { } type, Source: { } source } => $"{verb}{suffix}<{source.Name}, {source.Model}, {type.Name}, {type.Model}>(http, {value})",
        { Type: { } type, IsCast: true } => $"{verb}{suffix}<{type.Name}, {type.Model}>(http, ({type.Name})({value}))",
        { Type: { } type } => $"{verb}{suffix}<{type.Name}, {type.Model}>(http, {value})",
        _ => throw new InvalidOperationException($"The result of {operation.Name} has no type."),
    };
}
