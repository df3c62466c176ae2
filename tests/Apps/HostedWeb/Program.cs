// A service that tells about itself, for tests of the app host.
var app = WebApplication.CreateBuilder(args).Build();

app.MapGet("/health", () => app.Configuration.GetValue("Healthy", true) ? Results.Ok() : Results.StatusCode(503));
app.MapGet("/process", () => Environment.ProcessId);
app.MapGet("/environment/{name}", (string name) => Environment.GetEnvironmentVariable(name));

app.Run();
