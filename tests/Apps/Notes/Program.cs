using Lanner;
using Lanner.Data;
using Notes;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults();
builder.AddLanner();
builder.AddDatabase<NotesDb>("notesdb", db => db.Seed(async (notes, ct) =>
{
    notes.Add(new Folder { DisplayName = "Inbox" });
    await Task.Delay(TimeSpan.FromMilliseconds(20), ct);
}));
builder.AddDatabase<TagsDb>("notesdb", db => db.Seed((tags, _) =>
{
    tags.Add(new Tag { Name = "first" });
    return Task.CompletedTask;
}));

var app = builder.Build();
app.MapDefaultEndpoints();
app.IncludeRouter<NotesRouter>();
app.IncludeRouter<OutcomesRouter>();
app.IncludeRouter<SessionsRouter>();
app.IncludeRouter<SlowRouter>();
app.IncludeRouter<WritesRouter>();
app.Run();
