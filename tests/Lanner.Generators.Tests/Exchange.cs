using System.Net.Http.Headers;

namespace Lanner.Generators.Tests;

/// <summary>One request to be sent, and what its answer must be.</summary>
internal sealed class Exchange(Func<Task<(int Status, string Body, HttpResponseHeaders Headers)>> send)
{
    public async Task Answers(int status, string body)
    {
        var answer = await send();
        Assert.Equal((status, body), (answer.Status, answer.Body));
    }

    /// <summary>Sends the request; any answer is right.</summary>
    public async Task<(int Status, string Body)> Sent()
    {
        var (status, body, _) = await send();
        return (status, body);
    }

    /// <summary>Sends the request; any answer is right.</summary>
    public Task<(int Status, string Body, HttpResponseHeaders Headers)> SentWithHeaders() => send();

    /// <summary>The answer is 200, and this JSON stands in it at the end of a way of names.</summary>
    public async Task Holds(string json, params string[] way)
    {
        var (status, body, _) = await send();
        Assert.Equal(200, status);
        using var document = System.Text.Json.JsonDocument.Parse(body);
        Assert.Equal(json, way.Aggregate(document.RootElement, (element, name) => element.GetProperty(name)).GetRawText());
    }

    /// <summary>The errors are these, given as <c>type at location</c>.</summary>
    public async Task Rejects(params string[] errors)
    {
        var (status, body, _) = await send();
        Assert.Equal(422, status);
        using var document = System.Text.Json.JsonDocument.Parse(body);
        Assert.Equal(errors, document.RootElement.GetProperty("detail").EnumerateArray().Select(error =>
            $"{error.GetProperty("type").GetString()} at {string.Join(".", error.GetProperty("loc").EnumerateArray().Select(segment => segment.ToString()))}"));
    }
}
