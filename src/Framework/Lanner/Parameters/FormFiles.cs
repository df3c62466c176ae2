using System.ComponentModel;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Lanner.Runtime;

/// <summary>What came under one name of a form that should hold files.</summary>
/// <param name="files">The files, in order.</param>
/// <param name="texts">Plain fields of the name, in order.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct FormFiles(IReadOnlyList<IFormFile> files, StringValues texts)
{
    /// <summary>Whether anything came; one empty field does not count.</summary>
    public bool IsPresent => files?.Count > 0 || texts.Count > 1 || !StringValues.IsNullOrEmpty(texts);

    /// <summary>The files.</summary>
    internal IReadOnlyList<IFormFile> Files => files;

    /// <summary>The plain fields.</summary>
    internal StringValues Texts => texts;
}
