using System.Globalization;
using System.Net;
using System.Text.Json;
using Npgsql;

namespace Lanner.Data.Tests.Cuts;

/// <summary>Sends writes to a service whose connections are cut, and judges each answer by the rows.</summary>
/// <param name="service">The service, whose database is behind <paramref name="proxy"/>.</param>
/// <param name="proxy">Cuts.</param>
/// <param name="database">The database itself.</param>
public sealed class CutRun(HttpClient service, CutProxy proxy, NpgsqlDataSource database)
{
    /// <summary>A function that writes when it is read from.</summary>
    public Task PrepareAsync() => ExecuteAsync(
        "CREATE FUNCTION add_tag(tag text) RETURNS SETOF tags LANGUAGE sql VOLATILE AS 'INSERT INTO tags (name) VALUES (tag) RETURNING *'");

    /// <summary>All points at which a request of this kind can be cut.</summary>
    public async Task<IReadOnlyList<CutPoint>> PointsAsync(WriteKind kind)
    {
        var uncut = await SendAsync(kind, point: null);
        if (uncut.Fault is not null || uncut.Status >= HttpStatusCode.MultipleChoices)
            throw new InvalidOperationException($"Without any cut: {uncut}");
        return [.. CutPoint.All(proxy.Messages)];
    }

    /// <summary>Sends one request with a key of its own, cuts at the point, and compares its answer with the rows.</summary>
    public async Task<CutResult> SendAsync(WriteKind kind, CutPoint? point)
    {
        var key = Guid.NewGuid().ToString("N");
        if (kind.PrepareSql(key) is { } prepare)
            await ExecuteAsync(prepare);
        // The pool has one connection that works.
        using (var warm = await service.GetAsync($"/writes/count?key={key}"))
            warm.EnsureSuccessStatusCode();

        proxy.Arm(point);
        using var answer = await service.SendAsync(new HttpRequestMessage(kind.Method, kind.Url(key)));
        var wasCut = await proxy.SettleAsync();
        var result = await JudgeAsync(kind, point, key, answer, wasCut);
        if (kind.IsIdempotent && result is { Fault: null, IsSuccess: false })
        {
            using var again = await service.SendAsync(new HttpRequestMessage(kind.Method, kind.Url(key)));
            var repeated = await JudgeAsync(kind, point, key, again, wasCut);
            return result with { Fault = repeated.Fault ?? (repeated.IsSuccess ? null : $"again: {(int)repeated.Status}"), Rows = repeated.Rows };
        }
        return result;
    }

    private async Task<CutResult> JudgeAsync(WriteKind kind, CutPoint? point, string key, HttpResponseMessage answer, bool wasCut)
    {
        var rows = await CountAsync(kind.CountSql(key));
        var isUnknown = answer.StatusCode == HttpStatusCode.InternalServerError && await IsUnknownAsync(answer);
        var fault = answer switch
        {
            _ when rows > kind.Rows => "doubled",
            _ when rows > 0 && rows < kind.Rows => "a part",
            { IsSuccessStatusCode: true } => rows == kind.Rows ? null : "lost",
            _ when isUnknown => answer.Headers.RetryAfter is null ? null : "unknown, but with Retry-After",
            { StatusCode: HttpStatusCode.ServiceUnavailable } when answer.Headers.RetryAfter is null => "503 without Retry-After",
            { StatusCode: >= HttpStatusCode.InternalServerError } => rows == 0 ? null : "failed, but the row is there",
            _ => "no answer that was promised",
        };
        return new CutResult(kind, point, answer.StatusCode, isUnknown, rows, wasCut, fault);
    }

    private static async Task<bool> IsUnknownAsync(HttpResponseMessage answer)
    {
        var body = await answer.Content.ReadAsStringAsync();
        return body.StartsWith('{')
            && JsonDocument.Parse(body).RootElement.TryGetProperty("detail", out var detail)
            && detail.ValueKind == JsonValueKind.String
            && detail.GetString()!.StartsWith(CommitOutcomeUnknownException.Code, StringComparison.Ordinal);
    }

    private async Task<long> CountAsync(string sql)
    {
        await using var command = database.CreateCommand(sql);
        return Convert.ToInt64(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture);
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var command = database.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
