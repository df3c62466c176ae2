using Lanner;

namespace Tutorial.ServerSentEvents.Tutorial005;

[TutorialApp("server_sent_events.tutorial005")]
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

public record Prompt(string Text);

[Router]
public sealed partial class ChatRouter
{
    [Post("/chat/stream")]
    public static async IAsyncEnumerable<ServerSentEvent<string>> StreamChat(Prompt prompt)
    {
        foreach (var word in prompt.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            await Task.Yield();
            yield return new(word) { Event = "token" };
        }

        yield return new() { RawData = "[DONE]", Event = "done" };
    }
}
