namespace Lanner.Data.Tests;

/// <summary>A code of PostgreSQL, a statement that it comes from, and how it is answered in a command that writes and in a query.</summary>
/// <param name="Code">The five characters.</param>
/// <param name="Sql">The statement; <c>raise</c> for codes that no version of PostgreSQL gives on its own, or only later ones.</param>
/// <param name="Write">The status of the answer to a command that writes.</param>
/// <param name="Query">The status of the answer to a query.</param>
public sealed record SqlState(string Code, string Sql, int Write, int Query)
{
    /// <summary>What the program or the stored data is to blame for.</summary>
    private const int Defect = 500;

    /// <summary>What a value of the request is to blame for.</summary>
    private const int Refused = 400;

    private const int Conflict = 409;

    public static IReadOnlyList<SqlState> All { get; } =
    [
        // The value was to be written: the client's. In a query it is stored, or computed.
        OfWrite("22000", "SELECT int4range(2, 1)::text"),
        OfWrite("22001", "INSERT INTO samples (text) VALUES ('12345')"),
        OfWrite("22003", "INSERT INTO samples (number) VALUES (1000000)"),
        OfWrite("22007", "SELECT 'abc'::date::text"),
        OfWrite("22008", "SELECT '2026-02-30'::date::text"),
        OfWrite("22009", "SELECT '2026-02-01 10:00+99'::timestamptz::text"),
        OfWrite("22015", "SELECT interval '99999999999 years'::text"),
        OfWrite("22026", "INSERT INTO samples (bits) VALUES ('1111')"),
        OfWrite("22P02", "SELECT 'x'::int::text"),
        OfWrite("22P05", """SELECT '"\u0000"'::jsonb::text"""),
        OfWrite("2200M", "SELECT xmlparse(document '<a>')::text"),
        OfWrite("2200N", "SELECT '<a>'::xml::text"),
        OfWrite("22032", Raise("22032")),

        // A text or number that was sent, whatever for: what the program itself writes would fail when it is first tried.
        OfClient("22021", @"SELECT convert_from('\xff', 'UTF8')"),
        OfClient("22025", @"SELECT ('ab' LIKE 'a\')::text"),
        OfClient("2201B", "SELECT ('a' ~ '(')::text"),
        OfClient("2201W", "SELECT 'a' LIMIT -1"),
        OfClient("2201X", "SELECT 'a' OFFSET -1"),

        // What the program asks the database to compute.
        OfProgram("22002", Raise("22002")),
        OfProgram("22004", "SELECT array_fill(1, NULL)::text"),
        OfProgram("22005", Raise("22005")),
        OfProgram("2200B", Raise("2200B")),
        OfProgram("2200C", """SELECT ('abc' SIMILAR TO 'a#"b#"c#"d' ESCAPE '#')::text"""),
        OfProgram("2200D", Raise("2200D")),
        OfProgram("2200F", Raise("2200F")),
        OfProgram("2200G", Raise("2200G")),
        OfProgram("2200H", "SELECT nextval('ended')::text"),
        OfProgram("2200L", Raise("2200L")),
        OfProgram("2200S", "SELECT xmlcomment('--')::text"),
        OfProgram("2200T", Raise("2200T")),
        OfProgram("22010", Raise("22010")),
        OfProgram("22011", "SELECT substring('abc' FROM 1 FOR -1)"),
        OfProgram("22012", "SELECT (1 / 0)::text"),
        OfProgram("22013", "SELECT sum(1) OVER (ROWS BETWEEN -1 PRECEDING AND CURRENT ROW)::text"),
        OfProgram("22014", "SELECT ntile(0) OVER ()::text"),
        OfProgram("22016", "SELECT nth_value(1, 0) OVER ()::text"),
        OfProgram("22018", Raise("22018")),
        OfProgram("22019", Raise("22019")),
        OfProgram("2201E", "SELECT ln(0::numeric)::text"),
        OfProgram("2201F", "SELECT power(0::float8, -1)::text"),
        OfProgram("2201G", "SELECT width_bucket(1, 0, 1, 0)::text"),
        OfProgram("22022", Raise("22022")),
        OfProgram("22023", "SELECT date_trunc('fortnight', now())::text"),
        OfProgram("22024", Raise("22024")),
        OfProgram("22027", Raise("22027")),
        OfProgram("2202E", "SELECT array_fill(1, ARRAY[1], ARRAY[1, 2])::text"),
        OfProgram("2202G", "SELECT count(*)::text FROM samples TABLESAMPLE system(10) REPEATABLE (NULL)"),
        OfProgram("2202H", "SELECT count(*)::text FROM samples TABLESAMPLE system(200)"),
        OfProgram("22030", Raise("22030")),
        OfProgram("22031", """SELECT jsonb_path_query('"x"', '$.datetime()')::text"""),
        OfProgram("22033", "SELECT jsonb_path_query('[1]', 'strict $[5]')::text"),
        OfProgram("22034", Raise("22034")),
        OfProgram("22035", Raise("22035")),
        OfProgram("22036", """SELECT jsonb_path_query('"a"', 'strict $.abs()')::text"""),
        OfProgram("22037", Raise("22037")),
        OfProgram("22038", """SELECT jsonb_path_query('"a"', '$ + 1')::text"""),
        OfProgram("22039", "SELECT jsonb_path_query('1', 'strict $[*]')::text"),
        OfProgram("2203A", "SELECT jsonb_path_query('1', 'strict $.b')::text"),
        OfProgram("2203B", Raise("2203B")),
        OfProgram("2203C", "SELECT jsonb_path_query('[1]', 'strict $.keyvalue()')::text"),
        OfProgram("2203D", Raise("2203D")),
        OfProgram("2203E", Raise("2203E")),
        OfProgram("2203F", Raise("2203F")),
        OfProgram("2203G", Raise("2203G")),
        OfProgram("22P01", Raise("22P01")),
        OfProgram("22P03", Raise("22P03")),
        OfProgram("22P04", "COPY samples (text) FROM PROGRAM 'echo a:b' (FORMAT csv, DELIMITER ':')"),
        OfProgram("22P06", Raise("22P06")),

        // Only writes break them.
        new("23000", Raise("23000"), Refused, Refused),
        new("23001", Raise("23001"), Conflict, Conflict),
        new("23502", "INSERT INTO samples (id) VALUES (NULL)", Refused, Refused),
        new("23503", "INSERT INTO samples (other) VALUES (4711)", Conflict, Conflict),
        new("23505", "INSERT INTO samples (id) VALUES (1), (1)", Conflict, Conflict),
        new("23514", "INSERT INTO samples (number) VALUES (-1)", Refused, Refused),
        new("23P01", "INSERT INTO samples (span) VALUES ('[1,3)'), ('[2,4)')", Conflict, Conflict),
    ];

    private static string Raise(string code) => $"SELECT raise('{code}')";

    private static SqlState OfWrite(string code, string sql) => new(code, sql, Refused, Defect);

    private static SqlState OfClient(string code, string sql) => new(code, sql, Refused, Refused);

    private static SqlState OfProgram(string code, string sql) => new(code, sql, Defect, Defect);
}
