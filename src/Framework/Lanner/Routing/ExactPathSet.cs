namespace Lanner.Runtime;

/// <summary>
/// The different paths that meet at one place of the routing tables, such as <c>/items/me</c> and <c>/items/{id}</c>; and which of them
/// a request can fit at once.
/// </summary>
internal sealed class ExactPathSet
{
    private readonly Dictionary<ExactPath, int> _indexes = new(ReferenceEqualityComparer.Instance);
    private readonly List<ExactPath> _paths = [];

    public ExactPathSet(IReadOnlyList<ExactPath> paths)
    {
        foreach (var path in paths)
        {
            var index = _paths.FindIndex(known => IsSame(known, path));
            if (index < 0)
            {
                index = _paths.Count;
                _paths.Add(path);
            }

            _indexes[path] = index;
        }

        if (_paths.Count > 64)
            throw new InvalidOperationException($"More than 64 routes that differ only in placeholders meet at \"{paths[0]}\". Give them different literals.");
    }

    public IReadOnlyList<ExactPath> Paths => _paths;

    public bool RedirectsSlashes => _paths.Any(path => path.RedirectsSlashes);

    public bool Contains(ulong fitting, ExactPath path) => (fitting & (1ul << _indexes[path])) != 0;

    /// <summary>All sets of paths that some request fits, as bits; the empty set among them.</summary>
    public IReadOnlyCollection<ulong> Outcomes()
    {
        var outcomes = new HashSet<ulong> { Where(_ => true) };
        for (var position = 0; position < _paths.Max(path => path.Segments.Count); position++)
            outcomes = [.. outcomes.SelectMany(fitting => OutcomesAt(position).Select(accepted => fitting & accepted))];
        ulong[] endings =
        [
            Where(path => path.TakesRest || path.EndsWithSlash),
            Where(path => path.TakesRest || path.EndsWithSlash || path.MayEndEarly),
            Where(path => path.TakesRest || !path.EndsWithSlash),
        ];
        return new HashSet<ulong>([0, .. outcomes.SelectMany(fitting => endings.Select(ending => fitting & ending))]);
    }

    private static bool IsSame(ExactPath one, ExactPath other) =>
        one.EndsWithSlash == other.EndsWithSlash
        && one.RedirectsSlashes == other.RedirectsSlashes
        && one.Segments.Count == other.Segments.Count
        && one.Segments.Zip(other.Segments).All(pair =>
            pair.First.Literal == pair.Second.Literal
            && pair.First.IsOptional == pair.Second.IsOptional
            && pair.First.IsRest == pair.Second.IsRest
            && pair.First.Converters.SequenceEqual(pair.Second.Converters));

    // A segment of a request is one of the literals or none of them, and each converter takes it or not.
    private IEnumerable<ulong> OutcomesAt(int position)
    {
        var here = _paths.Where(path => path.Segments.Count > position).Select(path => path.Segments[position]).ToList();
        var literals = here.Select(segment => segment.Literal).OfType<string>().Distinct().Append(null);
        var converters = here.SelectMany(segment => segment.Converters).Distinct().ToList();
        foreach (var literal in literals)
        {
            for (var accepted = 0; accepted < 1 << converters.Count; accepted++)
            {
                yield return Where(path => path.Segments.Count <= position
                    || ((path.Segments[position].Literal is null || path.Segments[position].Literal == literal)
                        && path.Segments[position].Converters.All(converter => (accepted & (1 << converters.IndexOf(converter))) != 0)));
            }
        }

        // The path ends here: only what takes the rest, or may be absent, still fits.
        yield return Where(path => path.Segments.Count <= position || path.Segments[position].IsOptional);
    }

    private ulong Where(Func<ExactPath, bool> condition)
    {
        var bits = 0ul;
        for (var index = 0; index < _paths.Count; index++)
        {
            if (condition(_paths[index]))
                bits |= 1ul << index;
        }

        return bits;
    }
}
