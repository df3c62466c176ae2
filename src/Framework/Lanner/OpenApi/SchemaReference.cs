using System.ComponentModel;

namespace Lanner.Runtime;

/// <summary>Names a component and knows how to describe it, so that the document holds each model once.</summary>
/// <param name="Name">Short name, such as <c>ItemCreate</c>.</param>
/// <param name="QualifiedName">Full name, used where two components share the short one.</param>
/// <param name="Describe">Makes the component's schema for one side of the wire.</param>
/// <param name="Mode">The side of the wire meant by this reference.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record SchemaReference(string Name, string QualifiedName, Func<SchemaMode, Schema> Describe, SchemaMode Mode);
