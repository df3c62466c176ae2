namespace Lanner.Runtime;

public ref partial struct JsonReader
{
    // What is smaller is looked at again.
    private const int LeastKept = 1024;

    /// <summary>
    /// Consumes the next value, which will be looked at again: the ends of large objects and arrays are kept, or else looking ahead at
    /// each level of a nested
    /// text would cost its length times its depth.
    /// </summary>
    internal void SkipAhead()
    {
        var kind = Peek();
        if (kind is not (JsonKind.Object or JsonKind.Array))
        {
            Skip();
            return;
        }
        var start = _position;
        if (_endsAhead is not null && _endsAhead.TryGetValue(start, out var end))
        {
            MoveTo(end);
            return;
        }
        if (Enter())
        {
            while (kind == JsonKind.Object ? ReadName(out _) : ReadElement())
                SkipAhead();
        }
        if (_position - start >= LeastKept && _error is null)
            (_endsAhead ??= [])[start] = _position;
    }

    /// <summary>Takes over what another reader of the same text, which is ahead, has kept.</summary>
    internal void KeepAhead(scoped in JsonReader ahead) => _endsAhead = ahead._endsAhead;
}
