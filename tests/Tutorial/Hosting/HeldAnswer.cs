using Microsoft.AspNetCore.Http.Features;

namespace Tutorial.Hosting;

/// <summary>Sends an answer when the app is done with the request, background tasks included: FastAPI's test client waits for them, too.</summary>
internal static class HeldAnswer
{
    public static async Task SendAsync(HttpContext http, Func<Task> answer)
    {
        var body = http.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        using var held = new MemoryStream();
        http.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(held));
        try
        {
            await answer();
        }
        finally
        {
            http.Features.Set(body);
        }

        await http.Response.Body.WriteAsync(held.GetBuffer().AsMemory(0, (int)held.Length));
    }
}
