using System.Net.Http.Json;

var builder = DistributedApplication.CreateBuilder(args);

builder.AddAppHostDefaults();

var logLevel = builder.AddParameter("log-level", "Information", publishValueAsDefault: true)
    .WithDescription("Lowest level of the services' log lines; --Parameters:log-level=Debug shows more.");

var postgres = builder.AddPostgres("postgres").WithDataVolume().WithPgWeb(page => page.WithExplicitStart()).RunAsLocalServer();

var catalogDb = builder.AddDatabase("catalogdb", postgres);
var catalog = builder.AddProject<Projects.Catalog>("catalog")
    .WithReference(catalogDb)
    .WaitFor(catalogDb)
    .WithEnvironment("Logging__LogLevel__Default", logLevel)
    .WithHttpHealthCheck("/health/ready")
    .WithExternalHttpEndpoints()
    .WithUrlForEndpoint("http", url => (url.Url, url.DisplayText) = ("/docs", "Try it out"))
    .WithHttpCommand("/items/", "Add an item", commandOptions: new() { PrepareRequest = SendItem, IconName = "Add", IsHighlighted = true })
    .WithRestart();

var ordersDb = builder.AddDatabase("ordersdb", postgres);
builder.AddProject<Projects.Orders>("orders")
    .WithReference(ordersDb)
    .WithReference(catalog)
    .WaitFor(ordersDb)
    .WaitForStart(catalog)
    .WithEnvironment("Logging__LogLevel__Default", logLevel)
    .WithHttpHealthCheck("/health/ready")
    .WithExternalHttpEndpoints()
    .WithUrlForEndpoint("http", url => (url.Url, url.DisplayText) = ("/docs", "Try it out"))
    .WithRestart();

// Starts by its button on the dashboard; the result is on its console page.
builder.AddExecutable("tests", "dotnet", "../../tests/Services.Tests", "test")
    .WithExplicitStart()
    .WithParentRelationship(catalog)
    .WithIconName("Beaker")
    .ExcludeFromManifest();

builder.AddComposeFiles();
builder.AddKubernetesManifests();

builder.Build().Run();

static Task SendItem(HttpCommandRequestContext context)
{
    context.Request.Content = JsonContent.Create(new { sku = $"TEA-{Random.Shared.Next(10_000):0000}", name = "Tea", price = 2.5 });
    return Task.CompletedTask;
}
