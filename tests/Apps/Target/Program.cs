using Lanner;
using Lanner.Data;
using Target;

// Started by tests/Fuzz. ConnectionStrings:targetdb is an empty database, PostgreSQL or SQLite.
var builder = WebApplication.CreateBuilder(args);
// The fuzz test reads what was thrown, and for which request, from the console.
builder.Logging.ClearProviders().AddJsonConsole(console => console.IncludeScopes = true).SetMinimumLevel(LogLevel.Error);
// Short, so that a run of the fuzz test is; each kind of it holds the bound all the same.
builder.AddLanner(api => api.MaxPatternTime = TimeSpan.FromMilliseconds(20));
builder.AddDatabase<TargetDb>("targetdb", db => db.MigrateAtStart = false);

var app = builder.Build();
using (var scope = app.Services.CreateScope())
    await StoredRows.PrepareAsync(scope.ServiceProvider.GetRequiredService<TargetDb>());

app.IncludeRouter<UnionsRouter>();
app.IncludeRouter<ModelsRouter>();
app.IncludeRouter<ParametersRouter>();
app.IncludeRouter<FormsRouter>();
app.IncludeRouter<AnswersRouter>();
app.IncludeRouter<RowsRouter>();
app.IncludeRouter<RowQueriesRouter>();
app.IncludeRouter<StoredRouter>();
PlainEndpoints.Map(app);
await app.StartAsync();
await Console.Out.WriteLineAsync($"listening on {app.Urls.First()}");

// Ends with the process that started it, however that ended.
_ = Console.In.ReadToEndAsync().ContinueWith(_ => app.Lifetime.StopApplication(), TaskScheduler.Default);
await app.WaitForShutdownAsync();
