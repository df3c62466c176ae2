using Lanner.Testing;

// One PostgreSQL server for the run; each test class has a database of its own.
[assembly: AssemblyFixture(typeof(PostgresFixture))]
