using System.Data;
using System.Data.Common;

namespace Lanner.Data;

/// <summary>Tells a write that failed from one of which nobody knows.</summary>
internal static class CommitOutcome
{
    /// <summary>
    /// A server that refuses, cancels or times out says so in full, and its connection can be used on: then nothing was committed. Where the connection
    /// is gone, the server may have committed before it went. SQLite's connections do not go: a COMMIT that fails, busy ones included, has not happened.
    /// </summary>
    public static bool IsUnknown(Exception? failure, DbConnection? connection) =>
        failure is not CommitOutcomeUnknownException && connection is { State: not ConnectionState.Open };
}
