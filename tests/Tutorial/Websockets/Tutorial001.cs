using Lanner;

namespace Tutorial.Websockets.Tutorial001;

[TutorialApp("websockets_.tutorial001")]
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
        const socket = new WebSocket(`ws://${location.host}/ws`);
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

    [WebSocket("/ws")]
    public static async Task Echo(WebSocketConnection socket)
    {
        await socket.AcceptAsync();
        await foreach (var text in socket.ReceiveAllTextAsync())
            await socket.SendTextAsync($"Message text was: {text}");
    }
}
