using Lanner;
using Lanner.Data;
using Orders.Clients;
using Orders.Data;
using Orders.Routers;

var builder = WebApplication.CreateBuilder(args);

builder.AddServiceDefaults();
builder.AddLanner(api => api.Description = "What customers ordered.");
builder.AddDatabase<OrdersDb>("ordersdb");
builder.Services.AddHttpClient<CatalogClient>(http => http.BaseAddress = new Uri("https+http://catalog"));

var app = builder.Build();

app.MapDefaultEndpoints();
app.IncludeRouter<OrdersRouter>();

app.Run();
