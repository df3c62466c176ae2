using System.IO.Compression;
using System.Threading.Channels;
using Lanner.Dashboard.Telemetry;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace Lanner.Dashboard.Archive;

/// <summary>
/// Keeps export requests as they came, compressed, in a SQLite file, and reads them back at the next start. The newest 64 MB stay. Requests are written once
/// a second, so a crash loses at most that second.
/// </summary>
internal sealed partial class TelemetryArchive(string path, ILogger logger) : IAsyncDisposable
{
    private const long MaxBytes = 64 * 1024 * 1024;
    private const int MaxWaiting = 10_000;
    private static readonly TimeSpan WriteInterval = TimeSpan.FromSeconds(1);

    private readonly Channel<(TelemetrySignal Signal, byte[] Payload)> _waiting =
        Channel.CreateBounded<(TelemetrySignal, byte[])>(new BoundedChannelOptions(MaxWaiting) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true });

    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task _running = Task.CompletedTask;
    private long _bytes;

    public string Path { get; } = path;

    /// <summary>Completes when everything has been read back.</summary>
    public Task Ready => _ready.Task;

    /// <summary>Bytes kept.</summary>
    public long Bytes => Interlocked.Read(ref _bytes);

    /// <summary>Why nothing is written any more; null while all is well.</summary>
    public string? Problem { get; private set; }

    public void Start(TelemetryStore store) => _running = Task.Run(() => RunAsync(store));

    public void Add(TelemetrySignal signal, ReadOnlyMemory<byte> request) => _waiting.Writer.TryWrite((signal, request.ToArray()));

    /// <summary>Forgets everything.</summary>
    public void Clear() => _waiting.Writer.TryWrite((default, []));

    public async ValueTask DisposeAsync()
    {
        _waiting.Writer.TryComplete();
        await _running.ConfigureAwait(false);
    }

    private async Task RunAsync(TelemetryStore store)
    {
        try
        {
            using var connection = Open();
            Restore(connection, store);
            _ready.TrySetResult();
            while (await _waiting.Reader.WaitToReadAsync().ConfigureAwait(false))
            {
                await Task.WhenAny(Task.Delay(WriteInterval), _waiting.Reader.Completion).ConfigureAwait(false);
                Write(connection);
            }
        }
        catch (Exception exception) when (exception is SqliteException or IOException or UnauthorizedAccessException)
        {
            // Telemetry in memory goes on without the file: a full disk must not end the dashboard.
            Problem = exception.Message;
            LogUnusable(Path, exception.Message);
        }
        finally
        {
            _ready.TrySetResult();
        }
    }

    private SqliteConnection Open()
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(Path))!);
        if (!OperatingSystem.IsWindows() && !File.Exists(Path))
            new FileStream(Path, new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite }).Dispose();
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path, Pooling = false }.ToString());
        try
        {
            connection.Open();
            Execute(connection, "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; CREATE TABLE IF NOT EXISTS request (id INTEGER PRIMARY KEY, signal INTEGER NOT NULL, payload BLOB NOT NULL)");
            return connection;
        }
        catch (SqliteException)
        {
            connection.Dispose();
            throw;
        }
    }

    private void Restore(SqliteConnection connection, TelemetryStore store)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT signal, payload FROM request ORDER BY id";
        using var rows = command.ExecuteReader();
        while (rows.Read())
        {
            var payload = (byte[])rows[1];
            _bytes += payload.Length;
            try
            {
                store.Add((TelemetrySignal)rows.GetInt32(0), Unpack(payload));
            }
            catch (InvalidDataException exception)
            {
                LogUnreadable(Path, exception.Message);
            }
        }
    }

    private void Write(SqliteConnection connection)
    {
        using var transaction = connection.BeginTransaction();
        using var insert = connection.CreateCommand();
        insert.CommandText = "INSERT INTO request (signal, payload) VALUES ($signal, $payload)";
        var signal = insert.Parameters.Add("$signal", SqliteType.Integer);
        var payload = insert.Parameters.Add("$payload", SqliteType.Blob);
        while (_waiting.Reader.TryRead(out var request))
        {
            if (request.Payload.Length == 0)
            {
                Execute(connection, "DELETE FROM request");
                _bytes = 0;
                continue;
            }

            var packed = Pack(request.Payload);
            signal.Value = (int)request.Signal;
            payload.Value = packed;
            insert.ExecuteNonQuery();
            _bytes += packed.Length;
        }

        while (_bytes > MaxBytes)
            _bytes -= RemoveOldest(connection);
        transaction.Commit();
    }

    private static long RemoveOldest(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "DELETE FROM request WHERE id IN (SELECT id FROM request ORDER BY id LIMIT 100) RETURNING length(payload)";
        using var rows = command.ExecuteReader();
        var removed = 0L;
        while (rows.Read())
            removed += rows.GetInt64(0);
        return Math.Max(1, removed);
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static byte[] Pack(byte[] request)
    {
        var packed = new byte[BrotliEncoder.GetMaxCompressedLength(request.Length)];
        return BrotliEncoder.TryCompress(request, packed, out var length, quality: 3, window: 20)
            ? packed[..length]
            : throw new InvalidOperationException("The buffer for compressed telemetry is too small.");
    }

    private static byte[] Unpack(byte[] payload)
    {
        using var unpacked = new MemoryStream();
        using (var stream = new BrotliStream(new MemoryStream(payload), CompressionMode.Decompress))
            stream.CopyTo(unpacked);
        return unpacked.ToArray();
    }

    [LoggerMessage(LogLevel.Error, "The telemetry file {Path} cannot be used, so telemetry is kept in memory only: {Message}")]
    private partial void LogUnusable(string path, string message);

    [LoggerMessage(LogLevel.Warning, "A part of the telemetry file {Path} cannot be read and is left out: {Message}")]
    private partial void LogUnreadable(string path, string message);
}
