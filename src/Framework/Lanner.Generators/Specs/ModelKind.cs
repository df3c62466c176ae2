namespace Lanner.Generators.Specs;

/// <summary>What is generated for a model.</summary>
internal enum ModelKind
{
    /// <summary>The code that reads, writes and describes it.</summary>
    Whole,

    /// <summary>The same for partial updates of it.</summary>
    Patch,

    /// <summary>The same for a base type whose derived types are told apart by a tag.</summary>
    Polymorphic,
}
