using System.Globalization;
using System.Runtime.ExceptionServices;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Lanner.Data;

/// <summary>Hands <see cref="DatabaseErrors"/> to the runtime as exception handlers.</summary>
internal static partial class DatabaseExceptionHandlers
{
    public static void Register(LannerOptions options)
    {
        options.OnException<DbUpdateException>(AnswerAsync);
        options.OnException<NpgsqlException>(AnswerAsync);
        options.OnException<SqliteException>(AnswerAsync);
        options.OnException<RetryLimitExceededException>(AnswerAsync);
        options.OnException<CommitOutcomeUnknownException>(AnswerAsync);
    }

    private static Task AnswerAsync<TException>(HttpContext http, TException exception)
        where TException : Exception
    {
        var error = DatabaseErrors.Map(exception);
        if (error is null)
            ExceptionDispatchInfo.Throw(exception);

        if (error.StatusCode >= StatusCodes.Status500InternalServerError)
            LogFailed(http.RequestServices.GetRequiredService<ILogger<Database>>(), error.Detail, exception);
        if (error.RetryAfter is { } delay)
            http.Response.Headers.RetryAfter = ((int)delay.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        http.Response.StatusCode = error.StatusCode;
        return http.Response.WriteAsJsonAsync(new { detail = error.Detail });
    }

    [LoggerMessage(LogLevel.Error, "{Detail}")]
    private static partial void LogFailed(ILogger logger, string detail, Exception exception);
}
