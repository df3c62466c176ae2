using System.Reflection;
using Xunit.Sdk;
using Xunit.v3;

namespace Lanner.Data.Tests;

/// <summary>Runs a theory on PostgreSQL and on SQLite.</summary>
internal sealed class BothProvidersAttribute : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
        ValueTask.FromResult<IReadOnlyCollection<ITheoryDataRow>>([new TheoryDataRow(Provider.Postgres), new TheoryDataRow(Provider.Sqlite)]);

    public override bool SupportsDiscoveryEnumeration() => true;
}
