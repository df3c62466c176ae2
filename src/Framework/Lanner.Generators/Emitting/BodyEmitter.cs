using Lanner.Generators.Parsing;
using Lanner.Generators.Specs;

namespace Lanner.Generators.Emitting;

/// <summary>Writes how an operation's body is read, and the types that this needs.</summary>
internal sealed class BodyEmitter(SourceWriter writer, OperationSpec operation, HandlerNames names)
{
    private readonly BodySpec _body = operation.Body!;

    private string MembersType => $"{operation.HandlerName}Body";

    private string RuledModel => $"{operation.HandlerName}BodyModel";

    private bool IsRuled => names.BodyRule is not null;

    /// <summary>The lines of the handler. A body that is no JSON ends the request before anything else runs.</summary>
    public void EmitRead()
    {
        writer.Line("var body = await RequestBody.ReadAsync(http, operation);");
        writer.Line("var bodyErrors = new ErrorList(operation);");
        writer.Line(_body.IsEmbedded ? $"var members = body.ReadMembers<{MembersType}, {MembersType}Model>(ref bodyErrors);" : Single());
        writer.Open("if (bodyErrors.IsFinal)");
        writer.Line("await operation.RejectAsync(http, bodyErrors);");
        writer.Line("return;");
        writer.Close();
        writer.Line();
        foreach (var (member, index) in _body.Members.Select((member, index) => (member, index)).Where(item => _body.IsEmbedded && item.member.DeferredValidators.Count > 0))
        {
            writer.Line($"var {names.Body[index]} = members.{LocalNames.Escape(member.Name)};");
        }
    }

    /// <summary>The calls of rules that wait for something or see services.</summary>
    public void EmitDeferredValidators()
    {
        for (var i = 0; i < _body.Members.Count; i++)
        {
            var member = _body.Members[i];
            if (member.DeferredValidators.Count == 0)
            {
                continue;
            }

            if (!member.IsRequired)
            {
                writer.Open($"if ({names.Body[i]} is not null)");
            }

            foreach (var deferred in member.DeferredValidators)
            {
                var owner = member is { IsRequired: false, Type.NotNull.IsValueType: true } ? $"{names.Body[i]}.Value" : names.Body[i];
                var value = deferred.Validator.Member is { } name ? $"{owner}.{LocalNames.Escape(name)}" : owner;
                var location = new[] { "body", _body.IsEmbedded ? member.WireName : null, deferred.WireName }.OfType<string>().Select(Literal.Of);
                ValidatorEmitter.EmitDeferred(writer, deferred, value, string.Join(", ", location), names.Locals);
            }

            if (!member.IsRequired)
            {
                writer.Close();
            }
        }
    }

    /// <summary>The types beside the handlers: the members of an embedded body, or the model of a constrained one.</summary>
    public void EmitTypes()
    {
        if (_body.IsEmbedded)
        {
            var members = string.Join(", ", _body.Members.Select(member => $"{member.Type.Name} {LocalNames.Escape(member.Name)}"));
            writer.Line($"internal readonly record struct {MembersType}({members});");
            writer.Line();
            new ModelStructEmitter(writer, BodyModel(), isBody: true).Emit("internal");
        }
        else if (IsRuled)
        {
            EmitRuledModel(_body.Members[0]);
        }
    }

    /// <summary>The expression that describes the body.</summary>
    public string Description()
    {
        var member = _body.Members[0];
        var isRequired = _body.IsEmbedded ? _body.Members.Any(one => one.IsRequired) : member.IsRequired;
        var schema = _body.IsEmbedded ? $"{MembersType}Model.Schema(SchemaMode.Input)"
            : SchemaText.Of(member.Type, member.Annotations, IsRuled ? $"{RuledModel}.Schema(SchemaMode.Input)" : null, rule: null, mode: "SchemaMode.Input");
        var settings = new List<string> { $"Required = {Literal.Of(isRequired)}", $"Schema = {schema}" };
        if (_body.MediaType is { } mediaType)
        {
            settings.Add($"MediaType = {Literal.Of(mediaType)}");
        }

        if (_body.IsEmbedded)
        {
            settings.Add("IsEmbedded = true");
        }
        else
        {
            settings.AddRange(SchemaText.Examples(member.Annotations));
        }

        return $"new BodyDescription {{ {string.Join(", ", settings)} }}";
    }

    private string Single()
    {
        var member = _body.Members[0];
        var (type, model) = (member.Type.NotNull, IsRuled ? RuledModel : member.Type.NotNull.Model);
        var required = Literal.Of(member.IsRequired);

        // An absent value type would be read as its default; a nullable one tells.
        var isNullable = !member.IsRequired && type.IsValueType;
        var (name, reader) = isNullable ? ($"{type.Name}?", $"NullableModel<{type.Name}, {model}>") : (type.Name, model);
        var read = $"body.Read<{name}, {reader}>(required: {required}, ref bodyErrors)";
        return member.Default is { } value and not "null" ? $"var {names.Body[0]} = {read} ?? {value};" : $"var {names.Body[0]} = {read};";
    }

    private ModelSpec BodyModel() => new()
    {
        Namespace = "",
        StructName = $"{MembersType}Model",
        TypeName = MembersType,
        DisplayName = MembersType,
        ComponentName = "",
        IsValueType = true,
        IsReadable = true,
        Members = _body.Members,
        ConstructorArguments = _body.Members.Select(member => new ConstructorArgumentSpec(member.Name)).ToEquatableArray(),
    };

    private void EmitRuledModel(MemberSpec member)
    {
        var type = member.Type.NotNull;
        var rule = names.BodyRule;
        writer.Open($"internal readonly struct {RuledModel} : IJsonModel<{type.Name}>");
        writer.Line($"public static {type.Name} Read(ref JsonReader reader, ref ErrorList errors) => JsonValue.Read<{type.Name}, {type.Model}>(ref reader, {rule}, ref errors);");
        writer.Line();
        writer.Line($"public static void Write(ref JsonWriter writer, {type.Name} value) => {type.Model}.Write(ref writer, value);");
        writer.Line();
        writer.Line($"public static Schema Schema(SchemaMode mode) => {rule}.Describe({type.Model}.Schema(mode));");
        writer.Close();
    }
}
