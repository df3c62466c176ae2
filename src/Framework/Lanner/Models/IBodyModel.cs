using System.ComponentModel;

namespace Lanner.Runtime;

/// <summary>The model of a body that holds several parameters as the keys of one object.</summary>
/// <typeparam name="T">The type that holds the parameters.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IBodyModel<T> : IJsonModel<T>
{
    /// <summary>The value when there are no keys: defaults, and "Field required" with a null input for each required key.</summary>
    /// <param name="isOtherKind">Whether the body is an array or a scalar: then every key is missing, as in FastAPI.</param>
    /// <param name="errors">Takes the errors.</param>
    static abstract T Absent(bool isOtherKind, ref ErrorList errors);
}
