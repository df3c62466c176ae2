using Lanner;

namespace Catalog;

/// <summary>Which part of a list is wanted.</summary>
/// <param name="Offset">Items to leave out at the start.</param>
/// <param name="Limit">Items to answer with, at most.</param>
public sealed record Page(int Offset, int Limit);

/// <summary>What several operations ask for.</summary>
public static class Dependencies
{
    /// <param name="offset">Items to leave out at the start.</param>
    /// <param name="limit">Items to answer with, at most.</param>
    public static Page Pagination([Query(Ge = 0)] int offset = 0, [Query(Ge = 1, Le = 100)] int limit = 20) => new(offset, limit);
}
