using Lanner;

namespace Orders;

/// <summary>Which part of a list is wanted.</summary>
/// <param name="Offset">Orders to leave out at the start.</param>
/// <param name="Limit">Orders to answer with, at most.</param>
public sealed record Page(int Offset, int Limit);

/// <summary>What several operations ask for.</summary>
public static class Dependencies
{
    /// <param name="offset">Orders to leave out at the start.</param>
    /// <param name="limit">Orders to answer with, at most.</param>
    public static Page Pagination([Query(Ge = 0)] int offset = 0, [Query(Ge = 1, Le = 100)] int limit = 20) => new(offset, limit);
}
