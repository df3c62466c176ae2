using Lanner.Hosting.Engine;

namespace Lanner.Hosting.Data;

/// <summary>How a PostgreSQL server is had.</summary>
/// <param name="Description">Which way, and why this one.</param>
/// <param name="Address">Where it is, when there is nothing to start.</param>
/// <param name="Plan">How its process is made, when there is one to start.</param>
internal sealed record PostgresWay(string Description, DatabaseAddress? Address, ProcessPlan? Plan);
