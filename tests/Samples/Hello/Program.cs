using Hello;
using Lanner;

var builder = WebApplication.CreateSlimBuilder(args);
builder.AddLanner();

var app = builder.Build();
app.IncludeRouter<HelloRouter>();
app.Run();
