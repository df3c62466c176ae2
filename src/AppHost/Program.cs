using System.Net.Http.Json;

var builder = DistributedApplication.CreateBuilder(args);

var logLevel = builder.AddParameter("log-level", "Information", publishValueAsDefault: true)
    .WithDescription("Lowest level of the services' log lines; --Parameters:log-level=Debug shows more.");

// A connection string of yours (ConnectionStrings:catalogdb, …) takes the place of the server: on a machine without containers, real Aspire needs them.
var postgres = builder.Configuration["ConnectionStrings:catalogdb"] is null
    ? builder.AddPostgres("postgres").WithDataVolume().WithLifetime(ContainerLifetime.Persistent).WithPgWeb(page => page.WithExplicitStart())
    : null;

var catalogDb = AddDatabase("catalogdb");
var catalog = builder.AddProject<Projects.Catalog>("catalog")
    .WithReference(catalogDb)
    .WaitFor(catalogDb)
    .WithEnvironment("Logging__LogLevel__Default", logLevel)
    .WithHttpHealthCheck("/health/ready")
    .WithExternalHttpEndpoints()
    .WithUrlForEndpoint("http", url => (url.Url, url.DisplayText) = ("/docs", "Try it out"))
    .WithHttpCommand("/items", "Add an item", commandOptions: new() { PrepareRequest = SendItem, IconName = "Add", IsHighlighted = true });

var ordersDb = AddDatabase("ordersdb");
builder.AddProject<Projects.Orders>("orders")
    .WithReference(ordersDb)
    .WithReference(catalog)
    .WaitFor(ordersDb)
    .WaitForStart(catalog)
    .WithEnvironment("Logging__LogLevel__Default", logLevel)
    .WithHttpHealthCheck("/health/ready")
    .WithExternalHttpEndpoints()
    .WithUrlForEndpoint("http", url => (url.Url, url.DisplayText) = ("/docs", "Try it out"));

// Starts by its button on the dashboard; the result is on its console page.
builder.AddExecutable("tests", "dotnet", "../../tests/Services.Tests", "test")
    .WithExplicitStart()
    .WithParentRelationship(catalog)
    .WithIconName("Beaker")
    .ExcludeFromManifest();

builder.Build().Run();

IResourceBuilder<IResourceWithConnectionString> AddDatabase(string name) => postgres?.AddDatabase(name) ?? builder.AddConnectionString(name);

static Task SendItem(HttpCommandRequestContext context)
{
    context.Request.Content = JsonContent.Create(new { sku = $"TEA-{Random.Shared.Next(10_000):0000}", name = "Tea", price = 2.5 });
    return Task.CompletedTask;
}
