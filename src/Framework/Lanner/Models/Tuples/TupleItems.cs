namespace Lanner.Runtime;

/// <summary>What the models of tuples share: reads the items of an array one after the other.</summary>
internal struct TupleItems
{
    private int _start;
    private int _mark;
    private int _from;
    private int _count;
    private bool _isAtEnd;

    public static bool TryBegin(ref JsonReader reader, ref ErrorList errors, out TupleItems items)
    {
        reader.Peek();
        items = new TupleItems { _start = errors.Count, _mark = errors.Count, _from = reader.Position };
        if (reader.ReadArrayStart())
            return true;
        _ = Scalar.Refuse<object>(ref reader, ref errors, ErrorDetails.TupleType);
        return false;
    }

    public static Schema Schema(params Schema[] items) => new() { Type = "array", PrefixItems = items, MinItems = items.Length, MaxItems = items.Length };

    /// <summary>Reads the next item; one that is not there is remembered for the end.</summary>
    public T Read<T, TModel>(ref JsonReader reader, ref ErrorList errors)
        where TModel : struct, IJsonModel<T>
    {
        _isAtEnd = _isAtEnd || !reader.ReadElement();
        var index = _count++;
        if (_isAtEnd)
        {
            // The input is the whole array, which ends here.
            errors.Refuse(ref reader, _from, ErrorDetails.Missing);
            _mark = errors.Within(_mark, index);
            return default!;
        }

        var item = TModel.Read(ref reader, ref errors);
        _mark = errors.Within(_mark, index);
        return item;
    }

    /// <summary>Leaves the array. False where something was wrong.</summary>
    public bool End(ref JsonReader reader, ref ErrorList errors)
    {
        var expected = _count;
        while (!_isAtEnd && reader.ReadElement())
        {
            reader.Skip();
            _count++;
        }

        if (_count > expected)
            errors.Refuse(ref reader, _from, ErrorDetails.TooLong("Tuple", expected, _count));
        return errors.Count == _start && !reader.IsMalformed;
    }
}
