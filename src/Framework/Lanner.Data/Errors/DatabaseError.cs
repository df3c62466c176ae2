namespace Lanner.Data;

/// <summary>How a failure of the database is answered.</summary>
/// <param name="StatusCode">The status code of the response.</param>
/// <param name="Detail">One sentence for the client; holds names of tables and columns but no values and no SQL.</param>
/// <param name="RetryAfter">Given where the same request may succeed later: the response's Retry-After.</param>
public sealed record DatabaseError(int StatusCode, string Detail, TimeSpan? RetryAfter = null);
