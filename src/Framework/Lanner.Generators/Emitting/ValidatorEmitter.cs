using Lanner.Generators.Specs;

namespace Lanner.Generators.Emitting;

/// <summary>Writes the calls of the rules that users wrote beside their models.</summary>
internal static class ValidatorEmitter
{
    /// <summary>The method that reads one member and lets its rules have a look.</summary>
    public static void EmitMember(SourceWriter writer, MemberSpec member, string method, string read)
    {
        writer.Open($"private static {member.Type.Name} {method}(ref JsonReader reader, ref ErrorList errors)");
        writer.Line("reader.Peek();");
        writer.Line("var from = reader.Position;");
        writer.Line("var start = errors.Count;");
        writer.Line($"{member.Type.Name} read = {read};");
        writer.Open("if (errors.Count != start || reader.IsMalformed)");
        writer.Line("return default;");
        writer.Close();
        writer.Line();
        EmitCalls(writer, member.Validators, "read");
        writer.Line("return read;");
        writer.Close();
        writer.Line();
    }

    /// <summary>The calls of the rules on the whole model, which is in <c>made</c>.</summary>
    public static void EmitModel(SourceWriter writer, ModelSpec model)
    {
        if (model.Validators.Count > 0)
        {
            EmitCalls(writer, model.Validators, "made");
        }
    }

    /// <summary>The call of a rule that runs when the whole request was read.</summary>
    public static void EmitDeferred(SourceWriter writer, DeferredValidatorSpec deferred, string value, string location, LocalNames locals)
    {
        var validator = deferred.Validator;
        var isGuarded = validator.SkipsNull && deferred.WireName is not null;
        var present = isGuarded ? locals.Take(LocalNames.Camel(validator.Member!)) : value;
        if (isGuarded)
        {
            writer.Open($"if ({value} is {{ }} {present})");
        }

        writer.Open("try");
        writer.Line($"{Call(validator, value, present)};");
        writer.Close();
        writer.Open("catch (ValueException refusal)");
        writer.Line($"errors.AddRefusal<{deferred.Type.Name}, {deferred.Type.Model}>(refusal, {present}, {location});");
        writer.Close();
        if (isGuarded)
        {
            writer.Close();
        }

        writer.Line();
    }

    private static void EmitCalls(SourceWriter writer, EquatableArray<ValidatorSpec> validators, string value)
    {
        writer.Open("try");
        for (var i = 0; i < validators.Count; i++)
        {
            EmitCall(writer, validators[i], value, $"present{i + 1}");
        }

        writer.Close();
        writer.Open("catch (ValueException refusal)");
        writer.Line("errors.AddRefusal(ref reader, from, refusal);");
        writer.Line("return default;");
        writer.Close();
        writer.Line();
    }

    private static void EmitCall(SourceWriter writer, ValidatorSpec validator, string value, string present)
    {
        if (!validator.SkipsNull)
        {
            writer.Line($"{Call(validator, value, value)};");
            return;
        }

        writer.Open($"if ({value} is {{ }} {present})");
        writer.Line($"{Call(validator, value, present)};");
        writer.Close();
    }

    private static string Call(ValidatorSpec validator, string target, string value)
    {
        var call = $"{(validator.IsAwaited ? "await " : "")}{validator.Callee}({string.Join(", ", validator.Arguments.Prepend(value))})";
        return validator.Returns ? $"{target} = {validator.Cast}{call}" : call;
    }
}
