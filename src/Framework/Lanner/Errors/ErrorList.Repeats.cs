namespace Lanner.Runtime;

/// <content>Errors of keys that come again: the last of equal keys wins.</content>
public partial struct ErrorList
{
    /// <summary>Drops the errors of a member whose key came again. The object has few members: each is looked at.</summary>
    /// <param name="start">The value of <see cref="Count"/> when the object began.</param>
    /// <param name="name">Name of the member.</param>
    public void Forget(int start, string name)
    {
        for (var last = _kept - 1; last >= start; last -= _entries![last].Run + 1)
        {
            ref readonly var entry = ref _entries![last];
            if (!entry.HasLocation || entry.First.Name != name)
                continue;
            var (first, length) = (last - entry.Run, entry.Run + 1);
            _entries.AsSpan(last + 1, _kept - last - 1).CopyTo(_entries.AsSpan(first));
            Drop(length);
            return;
        }
    }

    /// <summary>
    /// Drops the errors that came out of one member, first of all where they are the last ones; else they wait for <see
    /// cref="Compact"/>.
    /// </summary>
    /// <param name="first">The value of <see cref="Count"/> before the member was read.</param>
    /// <returns>Whether they wait.</returns>
    internal bool Forget(int first)
    {
        var end = first;
        do
            end++;
        while (end < _kept && _entries![end].Run != 0);
        if (end >= _kept)
        {
            Drop(Math.Max(0, _kept - first));
            return false;
        }
        for (var i = first; i < end; i++)
            _entries![i].Detail = null;
        return true;
    }

    /// <summary>Closes the gaps of what was forgotten.</summary>
    /// <param name="start">The value of <see cref="Count"/> when the object began.</param>
    internal void Compact(int start)
    {
        var next = start;
        for (var i = start; i < _kept; i++)
        {
            if (_entries![i].Detail is not null)
                _entries[next++] = _entries[i];
        }
        Drop(_kept - next);
    }

    private void Drop(int length)
    {
        _kept -= length;
        _count -= length;
        _forgotten += length;
    }
}
