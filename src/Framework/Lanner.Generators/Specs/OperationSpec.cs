namespace Lanner.Generators.Specs;

/// <summary>A path operation: one method with one or more verbs.</summary>
internal sealed record OperationSpec
{
    /// <summary>Name of the method.</summary>
    public required string Name { get; init; }

    /// <summary>Name of the generated handler; differs from the method's where methods are overloaded.</summary>
    public required string HandlerName { get; init; }

    public required EquatableArray<RouteSpec> Routes { get; init; }

    /// <summary>Whether the operation is the endpoint of WebSockets, and of nothing else.</summary>
    public bool IsWebSocket { get; init; }

    public EquatableArray<ParameterSpec> Parameters { get; init; }

    public EquatableArray<ArgumentSpec> Arguments { get; init; }

    public EquatableArray<DependencySpec> Dependencies { get; init; }

    public EquatableArray<SecuritySpec> Security { get; init; }

    public BodySpec? Body { get; init; }

    public required ResultSpec Result { get; init; }

    public EquatableArray<ResponseSpec> Responses { get; init; }

    /// <summary>The method's name on the wire where it is not camelCase.</summary>
    public string? WireName { get; init; }

    /// <summary>JSON objects that are merged into the document.</summary>
    public EquatableArray<string> OpenApiExtras { get; init; }

    /// <summary>Interfaces of callbacks, as C# text.</summary>
    public EquatableArray<string> Callbacks { get; init; }

    /// <summary>Expressions that make the platform's attributes again, as endpoint metadata.</summary>
    public EquatableArray<string> Metadata { get; init; }

    /// <summary>Request parameters of the operation and, after them, of its dependencies.</summary>
    public IEnumerable<ParameterSpec> AllParameters => Parameters.Concat(Dependencies.SelectMany(dependency => dependency.Parameters));

    /// <summary>Whether the body is a form.</summary>
    public bool HasForm => AllParameters.Any(parameter => parameter.In == ParameterSource.Form);

    /// <summary>Arguments of the operation and, after them, of its dependencies.</summary>
    public IEnumerable<ArgumentSpec> AllArguments => Arguments.Concat(Dependencies.SelectMany(dependency => dependency.Arguments));

    /// <summary>Whether the operation or a dependency may add background tasks.</summary>
    public bool HasTasks => AllArguments.Any(argument => argument.Kind == ArgumentKind.BackgroundTasks);
}
