using System.ComponentModel;

namespace Lanner.Runtime;

/// <summary>Reads several body parameters, which are the keys of one JSON object.</summary>
/// <typeparam name="T">Type that holds the parameters' values.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IBodyModel<T> : IJsonModel<T>
{
    /// <summary>The values when there is no object to read: defaults, and an error for each required parameter.</summary>
    /// <param name="errors">Takes the errors, with locations relative to the body.</param>
    static abstract T Absent(ref ErrorList errors);
}
