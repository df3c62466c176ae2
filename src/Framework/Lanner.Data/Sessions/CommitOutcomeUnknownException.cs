namespace Lanner.Data;

/// <summary>
/// The connection was lost while the server may have been committing: during COMMIT, or during a write outside a transaction, which is its own commit.
/// Nobody can tell whether the rows are there. Answered with status 500 and a detail that starts with <see cref="Code"/>, and without Retry-After: a
/// client that repeats the request blindly may do it twice. It is thrown by <c>[Session]</c>, <c>SaveChanges</c>, <c>ExecuteUpdate</c>, <c>ExecuteDelete</c>,
/// <c>ExecuteSql</c>, <c>FromSql</c> and <c>IDbContextTransaction.Commit</c>; what surely was not committed keeps its own exception.
/// </summary>
/// <param name="cause">How the connection was lost.</param>
public sealed class CommitOutcomeUnknownException(Exception cause)
    : Exception("The connection was lost during a commit; what was written may or may not be there.", cause)
{
    /// <summary>The stable code in the response's detail: <c>commit_outcome_unknown</c>.</summary>
    public const string Code = "commit_outcome_unknown";
}
