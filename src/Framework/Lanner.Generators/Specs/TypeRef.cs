namespace Lanner.Generators.Specs;

/// <summary>A type of the user's program and the generated or built-in model that reads and writes it.</summary>
/// <param name="Name">The type as C# text, with <c>global::</c>.</param>
/// <param name="Model">The <c>IJsonModel</c> of the type as C# text.</param>
/// <param name="Shape">What it is on the wire.</param>
internal sealed record TypeRef(string Name, string Model, TypeShape Shape)
{
    public bool IsValueType { get; init; }

    /// <summary>The kind of rule that constraints become.</summary>
    public RuleTarget Rules { get; init; }

    /// <summary>Item of a collection.</summary>
    public TypeRef? Item { get; init; }

    /// <summary>What a rule on the number of items counts.</summary>
    public string? CountedItem { get; init; }

    /// <summary>The method of <c>TextValue</c> that reads a collection from repeated texts.</summary>
    public string? TextReader { get; init; }

    /// <summary>For a nullable type, the type without null.</summary>
    public TypeRef? Underlying { get; init; }

    public bool IsNullable => Underlying is not null;

    /// <summary>The type without null.</summary>
    public TypeRef NotNull => Underlying ?? this;

    /// <summary>Whether the document refers to a component; no title stands beside a reference.</summary>
    public bool IsComponent => Shape is TypeShape.Enum or TypeShape.Model or TypeShape.Patch && !IsNullable;

    public bool IsText => NotNull.Shape is TypeShape.Scalar or TypeShape.Enum;

    /// <summary>Whether one text can be read as it where that is asked for: an <c>object</c> is then a string.</summary>
    public bool IsReadableAsText => IsText || NotNull.Model == "ObjectModel";
}
