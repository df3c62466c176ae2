namespace Lanner.Generators.Specs;

/// <summary>A type without a name, <c>new { message = "…" }</c>, that an operation answers with.</summary>
internal sealed record AnonymousSpec(EquatableArray<AnonymousMemberSpec> Members);

/// <summary>A member of a type without a name.</summary>
/// <param name="Name">Name in C#.</param>
/// <param name="WireName">Name on the wire.</param>
/// <param name="Type">Its type as C# text; null where that has no name either.</param>
/// <param name="Model">The model that writes it.</param>
/// <param name="Nested">The type without a name.</param>
internal sealed record AnonymousMemberSpec(string Name, string WireName, string? Type, string Model, AnonymousSpec? Nested);
