using Lanner.Generators.Parsing;
using Lanner.Generators.Specs;

namespace Lanner.Generators.Emitting;

/// <summary>Writes the method that describes a router: what routes and the document are made of.</summary>
internal sealed class RouterDescriptionEmitter(SourceWriter writer, RouterSpec router, IReadOnlyList<HandlerNames> names, string className)
{
    /// <summary>Name of the class that holds the operations of an included router.</summary>
    public static string ClassOf(IncludeSpec include, string outerClass, int index) => $"{outerClass}{Literal.Of(index + 1)}{include.Router!.Name}";

    public void Emit()
    {
        writer.Open("public static RouterDescription Describe() => new()");
        writer.Line($"Name = {Literal.Of(router.Name)},");
        writer.LineIf(router.Prefix.Length > 0, $"Prefix = {Literal.Of(router.Prefix)},");
        writer.LineIf(router.Tags.Count > 0, $"Tags = [{Texts(router.Tags)}],");
        writer.LineIf(router.IsDeprecated, "Deprecated = true,");
        writer.LineIf(!router.IncludeInSchema, "IncludeInSchema = false,");
        writer.LineIf(router.IsStrictContentType is not null, $"StrictContentType = {Literal.Of(router.IsStrictContentType is true)},");
        writer.LineIf(!router.RedirectsSlashes, "RedirectSlashes = false,");
        List("Responses", router.Responses.Select(Response));
        List("OpenApiExtras", router.OpenApiExtras.Select(Literal.Of));
        List("Callbacks", router.Callbacks.Select(Callback));
        List("Includes", router.Includes.Select(Include));
        List("Metadata", router.Metadata);
        writer.Line("Operations =");
        writer.OpenList("[");
        foreach (var (operation, index) in router.Operations.Select((operation, index) => (operation, index)))
        {
            foreach (var route in operation.Routes)
            {
                EmitOperation(operation, route, names[index]);
            }
        }

        writer.CloseList("],");
        EmitModels();
        List("Services", router.Services.Select(service =>
            $"new(typeof({service.Type}), {service.Key ?? "null"}, {Literal.Of(service.Parameter)}, {Literal.Of(service.DeclaredAs)})"));
        writer.Close(";");
    }

    private void EmitModels()
    {
        if (router.Models.Count + router.Anonymous.Count == 0)
        {
            return;
        }

        writer.Line("Models =");
        writer.OpenList("[");
        foreach (var model in router.Models)
        {
            writer.Line($"new ModelDefinition<{model}>(),");
        }

        foreach (var type in router.Anonymous)
        {
            AnonymousEmitter.Emit(writer, type);
        }

        writer.CloseList("],");
    }

    private string Include(IncludeSpec include, int index)
    {
        var description = include.Router is null ? $"RouterInclude.Describe<{include.TypeName}>()" : $"{ClassOf(include, className, index)}.Describe()";
        var tags = include.Tags.Count == 0 ? "" : $" {{ Tags = [{Texts(include.Tags)}] }}";
        return $"new(typeof({include.TypeName}), {description}, {Literal.Of(include.Prefix)}){tags}";
    }

    private void EmitOperation(OperationSpec operation, RouteSpec route, HandlerNames handler)
    {
        writer.Open("new Operation");
        writer.Line($"Name = {Literal.Of(operation.Name)},");
        writer.Line($"Methods = [{Literal.Of(route.Method)}],");
        writer.Line($"Path = {Literal.Of(route.Path)},");
        writer.Line($"Pattern = {Literal.Of(route.Pattern)},");
        writer.LineIf(router.Kind == RouterKind.Router, $"Handler = {operation.HandlerName},");
        writer.Line($"DeclaredAs = {Literal.Of($"{router.Name}.{operation.Name}")},");
        writer.LineIf(route.StatusCode != 200, $"StatusCode = {Literal.Of(route.StatusCode)},");
        writer.LineIf(route.Tags.Count > 0, $"Tags = [{Texts(route.Tags)}],");
        Text("Summary", route.Summary);
        Text("Description", route.Description);
        Text("ResponseDescription", route.ResponseDescription);
        Text("WireName", operation.WireName);
        Text("OperationId", route.OperationId);
        writer.LineIf(route.IsDeprecated, "Deprecated = true,");
        writer.LineIf(!route.IncludeInSchema, "IncludeInSchema = false,");
        Text("MediaType", route.MediaType);
        writer.LineIf(route.Exclude != 0, $"Exclude = (Exclude){Literal.Of(route.Exclude)},");
        writer.LineIf(route.IncludeMembers.Count > 0, $"IncludeMembers = [{Texts(route.IncludeMembers)}],");
        writer.LineIf(route.OmitMembers.Count > 0, $"OmitMembers = [{Texts(route.OmitMembers)}],");
        EmitInput(operation, handler);
        List("Security", operation.Security.Select(security => $"new({string.Join(", ", security.Scopes.Select(Literal.Of).Prepend(security.Scheme))})"), " static () =>");
        writer.LineIf(ResponseSchema(operation, route) is not null, $"Response = static () => {ResponseSchema(operation, route)},");
        writer.LineIf(operation.Result.Stream is not null, $"Stream = StreamFormat.{operation.Result.Stream?.Format},");
        List("Responses", operation.Responses.Select(Response));
        List("OpenApiExtras", operation.OpenApiExtras.Select(Literal.Of));
        List("Callbacks", operation.Callbacks.Select(Callback));
        List("Metadata", operation.Metadata);
        writer.Close(",");
    }

    private void EmitInput(OperationSpec operation, HandlerNames handler)
    {
        var parameters = operation.Parameters.Zip(handler.ParameterRules, (parameter, rule) => (parameter, rule))
            .Concat(operation.Dependencies.SelectMany((dependency, index) => dependency.Parameters.Zip(handler.DependencyRules[index], (parameter, rule) => (parameter, rule))))
            .ToList();
        writer.LineIf(parameters.Count > 0 || operation.Body is not null, "HasInput = true,");
        writer.LineIf(operation.HasTasks, "HasTasks = true,");
        List("Parameters", parameters.Where(one => one.parameter.In != ParameterSource.Form).Select(one => ParameterText.Of(one.parameter, one.rule)), " static () =>");
        if (operation.Body is not null)
        {
            writer.Line($"Body = static () => {new BodyEmitter(writer, operation, handler).Description()},");
        }
        else if (operation.HasForm)
        {
            writer.Line($"Body = static () => {FormText.Of([.. parameters.Where(one => one.parameter.In == ParameterSource.Form)])},");
        }
    }

    private static string Callback(string type) => $"CallbackDescription.Of<{type}>()";

    private static string Response(ResponseSpec response)
    {
        var settings = new List<string>();
        if (response.Description is { } description)
        {
            settings.Add($"Description = {Literal.Of(description)}");
        }

        if (response.Type is { } type)
        {
            settings.Add($"Schema = static () => {type.Model}.Schema(SchemaMode.Output)");
        }

        if (response.MediaType is { } mediaType)
        {
            settings.Add($"MediaType = {Literal.Of(mediaType)}");
        }

        if (response.ExampleJson is { } example)
        {
            settings.Add($"ExampleJson = {Literal.Of(example)}");
        }

        return $"new({Literal.Of(response.Status)}){(settings.Count > 0 ? $" {{ {string.Join(", ", settings)} }}" : "")}";
    }

    private string? ResponseSchema(OperationSpec operation, RouteSpec route)
    {
        if (ResultTypes.HasNoBody(route.StatusCode) || operation.Result.HasNoContent)
        {
            return null;
        }

        return operation.Result switch
        {
            { Stream: { IsFreeForm: true } or { MediaType: "" } } => null,
            { Stream.Format: StreamFormat.Bytes } => "StringModel.Schema(SchemaMode.Output)",
            { Type: { } type } => $"{type.Model}.Schema(SchemaMode.Output)",
            { Kind: ResultKind.Text } => "StringModel.Schema(SchemaMode.Output)",
            { Kind: ResultKind.Nothing } when router.Kind == RouterKind.Router => "Schema.Null",
            _ => "Schema.Any",
        };
    }

    private void Text(string name, string? text) => writer.LineIf(text is not null, $"{name} = {Literal.OfNullable(text)},");

    private void List(string name, IEnumerable<string> items, string prefix = "")
    {
        var lines = items.ToList();
        if (lines.Count == 0)
        {
            return;
        }

        writer.Line($"{name} ={prefix}");
        writer.OpenList("[");
        foreach (var line in lines)
        {
            writer.Line(line + ",");
        }

        writer.CloseList("],");
    }

    private static string Texts(IEnumerable<string> texts) => string.Join(", ", texts.Select(Literal.Of));
}
