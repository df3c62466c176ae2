using Clients.Tests;

// One of each service for the run.
[assembly: AssemblyFixture(typeof(ServicesFixture))]
