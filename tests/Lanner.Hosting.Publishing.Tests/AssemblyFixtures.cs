using Lanner.Testing;

[assembly: AssemblyFixture(typeof(PostgresFixture))]
