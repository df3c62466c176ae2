using System.ComponentModel;
using Microsoft.AspNetCore.Http;

namespace Lanner.Runtime;

/// <summary>The generated code of one path operation: reads the request, calls the operation, writes the answer.</summary>
/// <param name="http">The request and its answer.</param>
/// <param name="operation">What the handler needs of the application.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate Task OperationHandler(HttpContext http, OperationContext operation);
