using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Services.Tests.NewService;

public sealed class NotesTests(NewServiceFixture service) : IClassFixture<NewServiceFixture>
{
    private readonly HttpClient _client = service.Client;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_created_note_can_be_read_and_deleted()
    {
        var created = await _client.PostAsJsonAsync("/notes/", new { title = "Call back", text = "before noon" }, Cancellation);
        Assert.Equal(HttpStatusCode.Created, created.StatusCode);
        var note = await created.Content.ReadFromJsonAsync<JsonElement>(Cancellation);
        var path = $"/notes/{note.GetProperty("id")}";

        Assert.Equal(note.GetRawText(), await _client.GetStringAsync(path, Cancellation));
        Assert.Equal(HttpStatusCode.NoContent, (await _client.DeleteAsync(path, Cancellation)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await _client.GetAsync(path, Cancellation)).StatusCode);
    }

    [Fact]
    public async Task A_note_without_a_title_is_refused_and_not_stored()
    {
        var answer = await _client.PostAsJsonAsync("/notes/", new { title = "", text = "nothing" }, Cancellation);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal(
            """{"detail":[{"type":"string_too_short","loc":["body","title"],"msg":"String should have at least 1 character","input":"","ctx":{"min_length":1}}]}""",
            await answer.Content.ReadAsStringAsync(Cancellation));
        Assert.DoesNotContain("nothing", await _client.GetStringAsync("/notes/", Cancellation), StringComparison.Ordinal);
    }
}
