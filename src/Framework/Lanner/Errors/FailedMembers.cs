using System.ComponentModel;
using System.Text;

namespace Lanner.Runtime;

/// <summary>
/// Where the errors of an object's members lie, for objects with any number of keys: a key that comes again takes the errors of its
/// earlier value back.
/// Costs nothing until the first error.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct FailedMembers
{
    private Dictionary<string, int>? _first;
    private bool _hasGaps;

    /// <summary>Takes back the errors of a key's earlier value.</summary>
    /// <param name="name">The key.</param>
    /// <param name="errors">The errors.</param>
    public void Forget(string name, ref ErrorList errors)
    {
        if (_first is not null && _first.Remove(name, out var first))
            _hasGaps |= errors.Forget(first);
    }

    /// <summary>Puts a key in front of the locations of all errors added since a mark, and remembers where they lie.</summary>
    /// <param name="mark">The value of <see cref="ErrorList.Count"/> before.</param>
    /// <param name="name">The key.</param>
    /// <param name="errors">The errors.</param>
    /// <returns>The next mark.</returns>
    public int Within(int mark, string name, ref ErrorList errors)
    {
        if (errors.Count == mark)
            return mark;
        (_first ??= [])[name] = mark;
        return errors.Within(mark, CutText.Of(name, errors.Limits.MaxInputSize));
    }

    /// <summary>Refuses a member that the model does not have.</summary>
    /// <param name="reader">The text, behind the key.</param>
    /// <param name="key">The key in UTF-8.</param>
    /// <param name="errors">The errors.</param>
    /// <returns>The next mark.</returns>
    public int Forbid(ref JsonReader reader, ReadOnlySpan<byte> key, ref ErrorList errors)
    {
        var name = Encoding.UTF8.GetString(key);
        Forget(name, ref errors);
        var mark = errors.Count;
        errors.Refuse(ref reader, ErrorDetails.ExtraForbidden);
        return Within(mark, name, ref errors);
    }

    /// <summary>Ends the object.</summary>
    /// <param name="start">The value of <see cref="ErrorList.Count"/> when the object began.</param>
    /// <param name="errors">The errors.</param>
    public readonly void Complete(int start, ref ErrorList errors)
    {
        if (_hasGaps)
            errors.Compact(start);
    }
}
