namespace Lanner.Generators.Specs;

/// <summary>An argument of a model's constructor.</summary>
/// <param name="Member">The member it comes from; null for one that is ignored.</param>
/// <param name="Constant">The value of an ignored one, as C# text.</param>
internal sealed record ConstructorArgumentSpec(string? Member, string Constant = "default");

/// <summary>A model: the struct that reads, writes and describes one type of the user's program.</summary>
internal sealed record ModelSpec
{
    public ModelKind Kind { get; init; }

    /// <summary>Whether a copy of a value can be made with <c>with</c>.</summary>
    public bool HasWith { get; init; }

    /// <summary>Namespace of the generated struct.</summary>
    public required string Namespace { get; init; }

    /// <summary>Name of the generated struct.</summary>
    public required string StructName { get; init; }

    /// <summary>The user's type as C# text.</summary>
    public required string TypeName { get; init; }

    /// <summary>The user's type for people: namespace and name.</summary>
    public required string DisplayName { get; init; }

    /// <summary>Name of the component in the document.</summary>
    public required string ComponentName { get; init; }

    public required bool IsValueType { get; init; }

    public string? Description { get; init; }

    /// <summary>For a partial update, whether the whole model requires members: then the two look different in the document.</summary>
    public bool HasRequired { get; init; }

    /// <summary>Further members of the schema: a JSON object.</summary>
    public string? ExtraJson { get; init; }

    public bool ForbidsExtra { get; init; }

    /// <summary>Whether a fitting public constructor exists; else the type can only be sent.</summary>
    public bool IsReadable { get; init; }

    /// <summary>The member that tells this type from others of the same base; for a polymorphic model its name only.</summary>
    public TagSpec? Tag { get; init; }

    /// <summary>The derived types of a polymorphic model.</summary>
    public EquatableArray<ChoiceSpec> Choices { get; init; }

    /// <summary>Members in wire order.</summary>
    public required EquatableArray<MemberSpec> Members { get; init; }

    /// <summary>Rules on the whole model, which run when it was read.</summary>
    public EquatableArray<ValidatorSpec> Validators { get; init; }

    /// <summary>What the constructor takes, in its order.</summary>
    public EquatableArray<ConstructorArgumentSpec> ConstructorArguments { get; init; }
}
