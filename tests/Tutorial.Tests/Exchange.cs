namespace Tutorial.Tests;

/// <summary>A request to an app of the tutorial, and what its answer must be.</summary>
internal sealed class Exchange(HttpClient client, HttpRequestMessage request)
{
    /// <summary>The answer has this status and exactly this body.</summary>
    /// <returns>The answer, to look at its headers.</returns>
    public async Task<HttpResponseMessage> Answers(int status, string body)
    {
        var response = await Sent();
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal((status, body), ((int)response.StatusCode, text));
        return response;
    }

    /// <summary>Any answer.</summary>
    public Task<HttpResponseMessage> Sent() => client.SendAsync(request, TestContext.Current.CancellationToken);
}
