namespace Lanner.Dashboard.Telemetry;

/// <summary>Counts of values by size. Bucket i holds values up to <c>Bounds[i]</c>, the last one those above.</summary>
/// <param name="Bounds">Upper bounds, ascending; one fewer than counts.</param>
/// <param name="Counts">Number of values in each bucket.</param>
internal sealed record HistogramBuckets(double[] Bounds, ulong[] Counts)
{
    public ulong Count
    {
        get
        {
            var sum = 0UL;
            foreach (var count in Counts)
                sum += count;
            return sum;
        }
    }

    public bool SameAs(HistogramBuckets other) => Bounds.AsSpan().SequenceEqual(other.Bounds) && Counts.AsSpan().SequenceEqual(other.Counts);

    /// <summary>Both together. Counts of other bounds are put to the bound that covers them.</summary>
    public HistogramBuckets Plus(HistogramBuckets other)
    {
        if (Bounds.AsSpan().SequenceEqual(other.Bounds))
            return this with { Counts = [.. Counts.Zip(other.Counts, (a, b) => a + b)] };
        double[] bounds = [.. Bounds.Concat(other.Bounds).Distinct().Order()];
        var counts = new ulong[bounds.Length + 1];
        foreach (var part in new[] { this, other })
        {
            for (var i = 0; i < part.Counts.Length; i++)
                counts[i < part.Bounds.Length ? Array.BinarySearch(bounds, part.Bounds[i]) : bounds.Length] += part.Counts[i];
        }

        return new HistogramBuckets(bounds, counts);
    }

    /// <summary>What was added since an earlier state. A count that went down means that the program began anew: then all of it is new.</summary>
    public HistogramBuckets Since(HistogramBuckets? earlier)
    {
        if (earlier is null || !Bounds.AsSpan().SequenceEqual(earlier.Bounds))
            return this;
        var counts = new ulong[Counts.Length];
        for (var i = 0; i < counts.Length; i++)
        {
            if (Counts[i] < earlier.Counts[i])
                return this;
            counts[i] = Counts[i] - earlier.Counts[i];
        }

        return this with { Counts = counts };
    }

    /// <summary>The value below which a share of all values lies, by linear interpolation within its bucket; null when there are no values.</summary>
    public double? Percentile(double share)
    {
        var total = Count;
        if (total == 0)
            return null;
        var rank = share * total;
        var below = 0UL;
        for (var i = 0; i < Counts.Length; i++)
        {
            if (Counts[i] > 0 && below + Counts[i] >= rank)
            {
                // Above the last bound nothing is known but the bound.
                if (i >= Bounds.Length)
                    return Bounds.Length > 0 ? Bounds[^1] : null;
                var lower = i == 0 ? Math.Min(0, Bounds[0]) : Bounds[i - 1];
                return lower + ((Bounds[i] - lower) * ((rank - below) / Counts[i]));
            }

            below += Counts[i];
        }

        return Bounds.Length > 0 ? Bounds[^1] : null;
    }
}
