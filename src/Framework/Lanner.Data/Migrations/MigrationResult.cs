namespace Lanner.Data;

internal sealed record MigrationResult(int Known, IReadOnlyList<string> Applied, IReadOnlyList<string> Seeded);
