using System.Collections.Concurrent;
using Lanner;

namespace Tutorial.Websockets.Tutorial003;

[TutorialApp("websockets_.tutorial003")]
public static class App
{
    public static WebApplication Create(WebApplicationBuilder builder)
    {
        builder.AddLanner();
        builder.Services.AddSingleton<ConnectionManager>();
        var app = builder.Build();
        app.IncludeRouter<ChatRouter>();
        return app;
    }
}

public sealed class ConnectionManager
{
    private readonly ConcurrentDictionary<WebSocketConnection, bool> _active = [];

    public async Task ConnectAsync(WebSocketConnection socket)
    {
        await socket.AcceptAsync();
        _active[socket] = true;
    }

    public void Disconnect(WebSocketConnection socket) => _active.TryRemove(socket, out _);

    public Task BroadcastAsync(string message) => Task.WhenAll(_active.Keys.Select(socket => socket.SendTextAsync(message)));
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
        const socket = new WebSocket(`ws://${location.host}/ws/${Date.now()}`);
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

    [WebSocket("/ws/{client_id}")]
    public static async Task Chat(WebSocketConnection socket, long clientId, ConnectionManager manager)
    {
        await manager.ConnectAsync(socket);
        try
        {
            while (true)
            {
                var text = await socket.ReceiveTextAsync();
                await socket.SendTextAsync($"You wrote: {text}");
                await manager.BroadcastAsync($"Client #{clientId} says: {text}");
            }
        }
        catch (WebSocketDisconnectException)
        {
            manager.Disconnect(socket);
            await manager.BroadcastAsync($"Client #{clientId} left the chat");
        }
    }
}
