using Lanner;
using Lanner.Data;
using NewService.Data;
using NewService.Routers;

var builder = WebApplication.CreateBuilder(args);

builder.AddServiceDefaults();
builder.AddLanner(api => api.Description = "What NewService does.");
builder.AddDatabase<NewServiceDb>("newservicedb");

var app = builder.Build();

app.MapDefaultEndpoints();
app.IncludeRouter<NotesRouter>();

app.Run();
