using Microsoft.AspNetCore.Http;

namespace Lanner.Runtime;

/// <summary>Marks a request whose answer the client has: what fails later does not break it off.</summary>
internal sealed class AnswerSent
{
    private static readonly AnswerSent Instance = new();

    public static bool IsMarked(HttpContext http) => http.Features.Get<AnswerSent>() is not null;

    public static void Mark(HttpContext http) => http.Features.Set(Instance);

    /// <summary>Sends what is left of the answer: headers where there is no content, the end of content of unknown length.</summary>
    public static async Task CompleteAsync(HttpContext http)
    {
        await http.Response.StartAsync();
        await http.Response.CompleteAsync();
        Mark(http);
    }
}
