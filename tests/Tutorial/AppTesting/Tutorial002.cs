using Lanner;

namespace Tutorial.AppTesting.Tutorial002;

[TutorialApp("app_testing.tutorial002")]
public static class App
{
    public static WebApplication Create(WebApplicationBuilder builder)
    {
        builder.AddLanner();
        var app = builder.Build();
        app.IncludeRouter<MainRouter>();
        return app;
    }
}

public record Message(string Msg);

[Router]
public sealed partial class MainRouter
{
    [Get("/")]
    public static Message ReadMain() => new("Hello World");

    [WebSocket("/ws")]
    public static async Task Greet(WebSocketConnection socket)
    {
        await socket.AcceptAsync();
        await socket.SendJsonAsync(new Message("Hello WebSocket"));
        await socket.CloseAsync();
    }
}
