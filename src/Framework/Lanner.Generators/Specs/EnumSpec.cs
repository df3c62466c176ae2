namespace Lanner.Generators.Specs;

/// <summary>One value of an enum.</summary>
internal sealed record EnumValueSpec(string WireName, string Value);

/// <summary>An enum: the struct that knows its names on the wire.</summary>
internal sealed record EnumSpec
{
    public required string Namespace { get; init; }

    public required string StructName { get; init; }

    public required string TypeName { get; init; }

    public required string DisplayName { get; init; }

    public required string ComponentName { get; init; }

    public string? Description { get; init; }

    public required EquatableArray<EnumValueSpec> Values { get; init; }
}
