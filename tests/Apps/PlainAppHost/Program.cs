// Resources of Aspire, each as its own book has it, beside servers of this machine.
var builder = DistributedApplication.CreateBuilder(args);

builder.AddAppHostDefaults();

var greeting = builder.AddParameter("greeting", "hello");
var postgres = builder.AddPostgres("postgres").WithDataVolume().WithPgAdmin(page => page.WithExplicitStart()).RunAsLocalServer();
var shopDb = builder.AddDatabase("shopdb", postgres);
builder.AddRedis("cache").WithDataVolume().RunAsLocalServer();
builder.AddRabbitMQ("queue").WithExplicitStart();

builder.AddProject<Projects.HostedWeb>("web")
    .WithHttpEndpoint()
    .WithHttpHealthCheck("/health")
    .WithReplicas(2)
    .WithReference(shopDb)
    .WaitFor(shopDb);

builder.AddExecutable("script", "/bin/sh", ".", "-c", "echo \"$GREETING from $ConnectionStrings__shopdb\"; exec sleep 1000")
    .WithEnvironment("GREETING", greeting)
    .WithReference(shopDb)
    .WaitFor(shopDb);

builder.AddExecutable("crasher", "/bin/sh", ".", "-c", "sleep 0.3; exit 3").WithRestart();

// Says 7 to whoever stops it, as a careless program does.
builder.AddExecutable("stopped", "/bin/sh", ".", "-c", "trap 'exit 7' TERM; while :; do sleep 0.1; done").WithRestart();

builder.Build().Run();
