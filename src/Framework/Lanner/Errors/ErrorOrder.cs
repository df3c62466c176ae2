namespace Lanner.Runtime;

/// <summary>Stable ordering of errors by their member, in linear time: a body may hold a hundred thousand bad items.</summary>
internal static class ErrorOrder
{
    // Up to here moving errors in place beats putting them into buckets.
    private const int SmallCount = 16;

    public static void Sort(Span<ErrorEntry> entries, ReadOnlySpan<string> names)
    {
        var ranks = entries.Length <= SmallCount ? stackalloc int[SmallCount] : new int[entries.Length];
        ranks = ranks[..entries.Length];
        var ordered = true;
        string? name = null;
        var rank = names.Length;
        for (var i = 0; i < entries.Length; i++)
        {
            var first = entries[i].HasLocation ? entries[i].First.Name : null;
            if (i == 0 || !ReferenceEquals(first, name))
            {
                name = first;
                rank = Rank(first, names);
            }
            ranks[i] = rank;
            ordered &= i == 0 || ranks[i - 1] <= rank;
        }
        if (ordered)
            return;
        if (entries.Length <= SmallCount)
            Insert(entries, ranks);
        else
            Distribute(entries, ranks, names.Length + 1);
    }

    private static int Rank(string? name, ReadOnlySpan<string> names)
    {
        if (name is null)
            return names.Length;

        // Both are literals of generated code, so mostly the same instance.
        for (var i = 0; i < names.Length; i++)
        {
            if (ReferenceEquals(names[i], name))
                return i;
        }
        var index = names.IndexOf(name);
        return index < 0 ? names.Length : index;
    }

    private static void Insert(Span<ErrorEntry> entries, Span<int> ranks)
    {
        for (var i = 1; i < entries.Length; i++)
        {
            var rank = ranks[i];
            var place = i;
            while (place > 0 && ranks[place - 1] > rank)
                place--;
            if (place == i)
                continue;
            var entry = entries[i];
            entries[place..i].CopyTo(entries[(place + 1)..]);
            ranks[place..i].CopyTo(ranks[(place + 1)..]);
            entries[place] = entry;
            ranks[place] = rank;
        }
    }

    private static void Distribute(Span<ErrorEntry> entries, ReadOnlySpan<int> ranks, int buckets)
    {
        var next = new int[buckets + 1];
        foreach (var rank in ranks)
            next[rank + 1]++;
        for (var i = 1; i < next.Length; i++)
            next[i] += next[i - 1];
        var sorted = new ErrorEntry[entries.Length];
        for (var i = 0; i < entries.Length; i++)
            sorted[next[ranks[i]]++] = entries[i];
        sorted.CopyTo(entries);
    }
}
