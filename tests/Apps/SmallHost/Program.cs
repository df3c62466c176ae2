// A system of a database and two services, for tests that start and kill whole app hosts.
var builder = DistributedApplication.CreateBuilder(args);

if (builder.Configuration["SmallHost:Dockerfile"] is { } folder)
{
    builder.AddDockerfile("worker", folder);
    builder.Build().Run();
    return;
}

var postgres = builder.AddPostgres("postgres");
var database = postgres.AddDatabase("shopdb");

var back = builder.AddProject<Projects.HostedWeb>("back")
    .WithReference(database)
    .WaitFor(database)
    .WithHttpHealthCheck("/health");

builder.AddProject<Projects.HostedWeb>("front")
    .WithReference(back)
    .WaitFor(back)
    .WithHttpHealthCheck("/health");

if (builder.Configuration["SmallHost:Containers"] == "true")
{
    postgres.WithPgWeb();
    builder.AddRedis("cache");
    var box = builder.AddContainer("box", "nginx");
    builder.AddExecutable("after-box", "sleep", ".", "60").WaitFor(box);
}

builder.Build().Run();
