using System.ComponentModel;

namespace Lanner.Runtime;

/// <summary>A service that an operation asks for by its type; the application does not start without it.</summary>
/// <param name="Type">Type of the service.</param>
/// <param name="Key">Key of a keyed service; null for none.</param>
/// <param name="Parameter">Name of the parameter.</param>
/// <param name="DeclaredAs">The operation or dependency that has the parameter, such as <c>ItemsRouter.CreateItem</c>.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record ServiceDescription(Type Type, object? Key, string Parameter, string DeclaredAs);
