using System.Globalization;

namespace Lanner.LocalServers;

/// <summary>A Redis server by the programs of this machine, for this machine only.</summary>
internal static class RedisServer
{
    private static readonly string[] Programs = ["redis-server", "valkey-server"];

    /// <summary>The program on PATH; none on Windows, where the guard of a server cannot run.</summary>
    public static string? FindProgram() =>
        OperatingSystem.IsWindows() ? null : Programs.Select(LocalProgram.Find).FirstOrDefault(program => program is not null);

    /// <summary>Writes the settings into the server's folder.</summary>
    /// <param name="folder">Where its data is.</param>
    /// <param name="password">Goes into a file for its owner only, as a command line is open to everyone on the machine.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The file.</returns>
    public static async Task<string> WriteSettingsAsync(string folder, string? password, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        var file = Path.Combine(folder, "redis.conf");
        await PrivateFile.WriteAsync(file, $"""
            bind 127.0.0.1
            daemonize no
            save ""
            dir {Quoted(folder)}
            {(password is null ? "" : $"requirepass {Quoted(password)}")}

            """, cancellationToken).ConfigureAwait(false);
        return file;
    }

    /// <summary>The command that serves a port.</summary>
    public static ServerCommand Serve(string program, string settings, int port, IEnumerable<string> arguments) =>
        new([program, settings, "--port", port.ToString(CultureInfo.InvariantCulture), .. arguments])
        {
            ReadyText = "Ready to accept connections",
            Explain = line => line.Contains("Address already in use", StringComparison.Ordinal) ? PostgresProblem.PortTaken : null,
        };

    private static string Quoted(string text) =>
        $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
