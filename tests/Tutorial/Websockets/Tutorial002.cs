using Lanner;

namespace Tutorial.Websockets.Tutorial002;

[TutorialApp("websockets_.tutorial002")]
public static class App
{
    public static WebApplication Create(WebApplicationBuilder builder)
    {
        builder.AddLanner();
        var app = builder.Build();
        app.IncludeRouter<ChatRouter>();
        return app;
    }
}

public static class Dependencies
{
    public static string CookieOrToken([Cookie] string? session = null, [Query] string? token = null) =>
        session ?? token ?? throw new WebSocketException(1008);
}

[Router]
public sealed partial class ChatRouter
{
    private const string Page =
        """
        <!DOCTYPE html>
        <html>
        <head><title>Chat</title></head>
        <body>
        <h1>Chat</h1>
        <form onsubmit="say(event)"><input id="message" autocomplete="off"> <button>Send</button></form>
        <ul id="messages"></ul>
        <script>
        const socket = new WebSocket(`ws://${location.host}/items/foo/ws?token=some-key-token`);
        socket.onmessage = event => messages.appendChild(document.createElement('li')).textContent = event.data;
        function say(event) {
            event.preventDefault();
            socket.send(message.value);
            message.value = '';
        }
        </script>
        </body>
        </html>
        """;

    [Get("/", MediaType = "text/html")]
    public static string ShowPage() => Page;

    [WebSocket("/items/{item_id}/ws")]
    public static async Task Echo(
        WebSocketConnection socket, string itemId, [Depends(nameof(Dependencies.CookieOrToken))] string cookieOrToken, int? q = null)
    {
        await socket.AcceptAsync();
        await foreach (var text in socket.ReceiveAllTextAsync())
        {
            await socket.SendTextAsync($"Session cookie or query token value is: {cookieOrToken}");
            if (q is not null)
                await socket.SendTextAsync($"Query parameter q is: {q}");
            await socket.SendTextAsync($"Message text was: {text}, for item ID: {itemId}");
        }
    }
}
