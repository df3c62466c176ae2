// A system of a database and two services, for tests that start and kill whole app hosts.
var builder = DistributedApplication.CreateBuilder(args);

var database = builder.AddPostgres("postgres").AddDatabase("shopdb");

var back = builder.AddProject<Projects.HostedWeb>("back")
    .WithReference(database)
    .WaitFor(database)
    .WithHttpHealthCheck("/health");

builder.AddProject<Projects.HostedWeb>("front")
    .WithReference(back)
    .WaitFor(back)
    .WithHttpHealthCheck("/health");

builder.Build().Run();
