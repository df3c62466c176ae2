namespace Lanner.Generators.Specs;

/// <summary>Where an argument of a call comes from.</summary>
internal enum ArgumentKind
{
    /// <summary>A request parameter of the called method; the index is into its parameters.</summary>
    Parameter,

    /// <summary>A member of the body; the index is into the operation's body.</summary>
    Body,

    /// <summary>The value of a dependency; the index is into the operation's dependencies.</summary>
    Dependency,

    /// <summary>An expression: a part of the HTTP context, or a service.</summary>
    Expression,

    BackgroundTasks,

    OperationOutcome,
}

/// <summary>One argument of a call to an operation or dependency.</summary>
internal sealed record ArgumentSpec(ArgumentKind Kind, int Index = -1, string Expression = "");
