namespace Lanner.Generators.Parsing;

/// <summary>Finds the name that a misspelt one probably meant.</summary>
internal static class Spelling
{
    /// <summary>The closest candidate, when at most a third of its letters differ.</summary>
    public static string? Nearest(string name, IEnumerable<string> candidates) => candidates
        .Select(candidate => (Name: candidate, Distance: Distance(name.ToLowerInvariant(), candidate.ToLowerInvariant())))
        .Where(candidate => candidate.Distance <= Math.Max(2, candidate.Name.Length / 3) && candidate.Distance < name.Length)
        .OrderBy(candidate => candidate.Distance)
        .Select(candidate => candidate.Name)
        .FirstOrDefault();

    private static int Distance(string from, string to)
    {
        var row = Enumerable.Range(0, to.Length + 1).ToArray();
        for (var i = 1; i <= from.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                var substitution = diagonal + (from[i - 1] == to[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(substitution, Math.Min(row[j - 1], diagonal) + 1);
            }
        }

        return row[to.Length];
    }
}
