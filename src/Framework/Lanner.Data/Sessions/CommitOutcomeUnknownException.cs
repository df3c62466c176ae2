namespace Lanner.Data;

/// <summary>
/// The connection was lost while a transaction was being committed, so that nobody can tell whether it was. Answered with status 500 and a
/// detail that starts with <see cref="Code"/>, and without Retry-After: a client that repeats the request blindly may do it twice.
/// </summary>
/// <param name="cause">How the connection was lost.</param>
public sealed class CommitOutcomeUnknownException(Exception cause)
    : Exception("The connection was lost during COMMIT; the transaction may or may not have been committed.", cause)
{
    /// <summary>The stable code in the response's detail: <c>commit_outcome_unknown</c>.</summary>
    public const string Code = "commit_outcome_unknown";
}
