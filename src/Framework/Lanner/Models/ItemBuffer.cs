using System.Runtime.CompilerServices;

namespace Lanner.Runtime;

/// <summary>
/// Gathers the items of a list whose length is not known yet. The first ones wait on the stack: most lists are short, and their array is then made
/// once and of the right size.
/// </summary>
internal ref struct ItemBuffer<T>
{
    private const int Short = 8;
    private FirstItems _first;
    private List<T>? _list;
    private int _count;

    public void Add(T item)
    {
        if (_count < Short)
        {
            _first[_count++] = item;
            return;
        }

        _list ??= Listed(2 * Short);
        _list.Add(item);
    }

    public readonly List<T> ToList() => _list ?? Listed(_count);

    private readonly List<T> Listed(int capacity)
    {
        var list = new List<T>(capacity);
        for (var i = 0; i < _count; i++)
            list.Add(_first[i]);
        return list;
    }

    [InlineArray(Short)]
    private struct FirstItems
    {
        private T _item;
    }
}
