namespace Lanner.Data;

/// <summary>Whether this process was started as the run-once migration step.</summary>
internal sealed record MigrationCommand(bool RunOnce)
{
    public const string Switch = "--migrate";

    public static MigrationCommand FromCommandLine() => new(Environment.GetCommandLineArgs().Skip(1).Contains(Switch));
}
