// A service that tells about itself, for tests of the app host.
var app = WebApplication.CreateBuilder(args).Build();

app.MapGet("/health", () => app.Configuration.GetValue("Healthy", true) ? Results.Ok() : Results.Text("no stock", statusCode: 503));
app.MapGet("/process", () => Environment.ProcessId);
app.MapGet("/environment/{name}", (string name) => Environment.GetEnvironmentVariable(name) ?? "");

// Says one of its variables, as a careless service would say its password.
if (app.Configuration["Says"] is { } variable)
    Console.Error.WriteLine($"{variable} is {Environment.GetEnvironmentVariable(variable)}");

app.Run();
