using Catalog.Data;
using Catalog.Routers;
using Lanner;
using Lanner.Data;

var builder = WebApplication.CreateBuilder(args);

builder.AddServiceDefaults();
builder.AddLanner(api => api.Description = "What the shop sells.");
builder.AddDatabase<CatalogDb>("catalogdb", database => database.Seed(CatalogSeed.Apply));

var app = builder.Build();

app.MapDefaultEndpoints();
app.IncludeRouter<ItemsRouter>();

app.Run();
