namespace Lanner.LocalServers;

/// <summary>What PostgreSQL's own lines mean for its user.</summary>
internal static class PostgresProblem
{
    public const string PortTaken = "another program uses the port: stop that one, or leave the port out to get a free one";

    /// <summary>Cause and way out; null for a line that tells of no known problem.</summary>
    /// <param name="line">A line of a server's or of initdb's output.</param>
    /// <param name="data">Where the data is.</param>
    public static string? Explain(string line, string data)
    {
        if (Says("No space left on device") || Says("Disk quota exceeded"))
            return $"the disk of {data} is full: free some space there; the data is intact";
        if (Says("Address already in use"))
            return PortTaken;
        if (Says("database files are incompatible"))
            return $"the data in {data} is of another PostgreSQL version: use that version's programs, or move the data over with pg_dump";
        if (Says("password authentication failed"))
        {
            var file = PostgresCluster.PasswordFile(Path.GetDirectoryName(data)!);
            return $"the server refused a password: {file} holds the one that its data was made with";
        }

        return Says("lock file") && Says("already exists") ? $"another server uses {data}: stop it" : null;

        bool Says(string text) => line.Contains(text, StringComparison.Ordinal);
    }
}
