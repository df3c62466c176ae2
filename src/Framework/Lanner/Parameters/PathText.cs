using System.ComponentModel;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Lanner.Runtime;

/// <summary>The values of a path's placeholders, percent-decoded by routing.</summary>
/// <param name="request">The request.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct PathText(HttpRequest request)
{
    /// <summary>The value of a placeholder. A placeholder for the rest of the path may match nothing: its value is then empty.</summary>
    /// <param name="name">Name of the placeholder.</param>
    public ParameterText Find(string name) => new(Value(name));

    /// <summary>The value of a placeholder, as a list of one.</summary>
    /// <param name="name">Name of the placeholder.</param>
    public StringValues FindAll(string name) => Value(name);

    private string Value(string name) => request.RouteValues[name] as string ?? "";
}
