using Lanner.Dashboard;

await using var server = DashboardServer.Open(new DashboardOptions { ApplicationName = "Telemetry" });
await server.StartAsync();
Console.WriteLine(server.LoginUrl);
await Task.Delay(-1);
