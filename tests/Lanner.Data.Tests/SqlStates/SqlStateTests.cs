using System.Reflection;
using System.Text.Json;
using Npgsql;

namespace Lanner.Data.Tests;

/// <summary>Every code of the classes 22 (data) and 23 (constraints), as PostgreSQL itself gives it.</summary>
public sealed class SqlStateTests(SqlStateService states) : IClassFixture<SqlStateService>
{
    public static TheoryData<string> Codes => [.. SqlState.All.Select(state => new TheoryDataRow<string>(state.Code))];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Codes))]
    public async Task A_code_is_answered_by_whose_fault_it_can_be(string code)
    {
        var state = SqlState.All.Single(known => known.Code == code);
        await using (var connection = await states.Service.Database.OpenAsync())
        await using (var command = connection.CreateCommand())
        {
            command.CommandText = state.Sql;
            var thrown = await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteScalarAsync(Ct));
            Assert.Equal(code, thrown.SqlState);
        }
        var body = JsonSerializer.Serialize(new { sql = state.Sql });

        var write = await states.Service.SendAsync(HttpMethod.Post, "/sql/write", body);
        var query = await states.Service.SendAsync(HttpMethod.Post, "/sql/query", body);

        Assert.Equal((state.Write, state.Query), (write.Status, query.Status));
        Assert.All([write, query], answer => AssertSaysNothingOfValues(answer.Status, answer.Body));
    }

    [Fact]
    public void No_code_of_these_classes_is_left_out()
    {
        var codes = typeof(PostgresErrorCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => (string)field.GetRawConstantValue()!)
            .Where(code => code.StartsWith("22", StringComparison.Ordinal) || code.StartsWith("23", StringComparison.Ordinal));

        Assert.Empty(codes.Except(SqlState.All.Select(state => state.Code)));
    }

    [Fact]
    public async Task The_reference_says_of_every_code_what_is_answered()
    {
        var page = await File.ReadAllLinesAsync(RepositoryFile("docs/reference/database-errors.md"), Ct);
        var rows = page.Where(line => line.StartsWith("| 2", StringComparison.Ordinal))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .ToList();

        Assert.Equal(
            SqlState.All.Select(state => $"{state.Code} {state.Write} {state.Query}").Order(StringComparer.Ordinal),
            rows.Select(row => $"{row[1]} {row[3]} {row[4]}").Order(StringComparer.Ordinal));
        Assert.All(rows, row => Assert.NotEmpty(row[5]));
    }

    private static void AssertSaysNothingOfValues(int status, string body)
    {
        if (status == 500)
        {
            Assert.Equal("Internal Server Error", body);
            return;
        }
        var detail = JsonDocument.Parse(body).RootElement.GetProperty("detail").GetString();
        Assert.DoesNotMatch("4711|1000000|12345|abc|SELECT|INSERT|raised", detail);
    }

    private static string RepositoryFile(string path)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Microservices.sln")))
            folder = folder.Parent!;
        return Path.Combine(folder.FullName, path);
    }
}
