namespace Lanner.Data.Tests.Cuts;

/// <summary>One way to write, as an operation of the sample service.</summary>
/// <param name="Method">The request's method.</param>
/// <param name="Path">The operation's path.</param>
/// <param name="Rows">What one request leaves behind, as <see cref="CountSql"/> counts it.</param>
public sealed record WriteKind(HttpMethod Method, string Path, int Rows = 1)
{
    /// <summary>Whether the same request may be sent again after any failure.</summary>
    public bool IsIdempotent => Method == HttpMethod.Put;

    private bool ChangesARow => Path == "/writes/update";

    public string Url(string key) => $"{Path}?key={key}";

    /// <summary>What has to be there before the request.</summary>
    public string? PrepareSql(string key) => ChangesARow ? $"INSERT INTO tags (name) VALUES ('{key}')" : null;

    public string CountSql(string key) => ChangesARow
        ? $"SELECT sum(length(name) - {key.Length}) FROM tags WHERE name LIKE '{key}%'"
        : $"SELECT count(*) FROM tags WHERE name = '{key}'";

    public override string ToString() => $"{Method} {Path}";

    public static IReadOnlyList<WriteKind> All { get; } =
    [
        new(HttpMethod.Post, "/writes/session"),
        new(HttpMethod.Post, "/writes/session-saved"),
        new(HttpMethod.Put, "/writes/session"),
        new(HttpMethod.Post, "/writes/service"),
        new(HttpMethod.Post, "/writes/service-blocking"),
        new(HttpMethod.Post, "/writes/service-rows", Rows: 3),
        new(HttpMethod.Post, "/writes/service-read"),
        new(HttpMethod.Post, "/writes/update"),
        new(HttpMethod.Post, "/writes/sql"),
        new(HttpMethod.Post, "/writes/query-sql"),
        new(HttpMethod.Post, "/writes/composed-sql"),
        new(HttpMethod.Post, "/writes/transaction", Rows: 2),
        new(HttpMethod.Post, "/writes/strategy"),
        new(HttpMethod.Get, "/writes/late"),
        new(HttpMethod.Get, "/writes/late-tracked"),
        new(HttpMethod.Get, "/writes/late-sql"),
    ];
}
