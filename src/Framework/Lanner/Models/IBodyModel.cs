using System.ComponentModel;

namespace Lanner.Runtime;

/// <summary>The model of a body that holds several parameters as the keys of one object.</summary>
/// <typeparam name="T">The type that holds the parameters.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IBodyModel<T> : IJsonModel<T>
{
    /// <summary>The value when there is no body: defaults, and "Field required" with a null input for each required key.</summary>
    static abstract T Absent(ref ErrorList errors);
}
