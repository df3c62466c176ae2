namespace Lanner.Generators.Specs;

/// <summary>How a value gets into an object that is made.</summary>
internal enum MemberTarget
{
    /// <summary>A constructor parameter.</summary>
    Constructor,

    /// <summary>The object initialiser.</summary>
    Initializer,

    /// <summary>An assignment after creation, when the member came: keeps the property initialiser's value.</summary>
    Assignment,

    /// <summary>The object initialiser, with the value of a fresh object when the member did not come: an init-only property with an initialiser.</summary>
    InitializerOrInitial,

    /// <summary>Nothing: the member only occurs in answers.</summary>
    None,
}

/// <summary>A member of a model, or one parameter among several in a body.</summary>
internal sealed record MemberSpec
{
    /// <summary>Name in C#.</summary>
    public required string Name { get; init; }

    /// <summary>Name in what is read.</summary>
    public required string WireName { get; init; }

    /// <summary>Name in what is written.</summary>
    public string OutputName { get => field ?? WireName; init; }

    public required TypeRef Type { get; init; }

    public required bool IsRequired { get; init; }

    /// <summary>Value when absent, as C# text; null when the type's default or an initialiser says it.</summary>
    public string? Default { get; init; }

    public MemberTarget Target { get; init; }

    public RuleSpec? Rule { get; init; }

    /// <summary>The model's own rules on this member, which run as it is read.</summary>
    public EquatableArray<ValidatorSpec> Validators { get; init; }

    /// <summary>For a body parameter, rules of its model that run when the whole request was read.</summary>
    public EquatableArray<DeferredValidatorSpec> DeferredValidators { get; init; }

    public required AnnotationSpec Annotations { get; init; }

    public bool IsRead => Target != MemberTarget.None;
}
