using Lanner;

namespace Target;

public record Link(int Number, Link? Next = null);

public sealed class Author
{
    public required string Name { get; init; }

    public List<Book> Books { get; } = [];
}

public sealed class Book
{
    public required string Title { get; init; }

    public required Author Author { get; init; }
}

/// <summary>Answers that grow with what was asked, some beyond what can be written. Those name the 500 that they may answer.</summary>
[Router("/answers")]
public sealed partial class AnswersRouter
{
    [Post("/echo")]
    public static object? Echo([Body] object? value) => value;

    [Post("/map")]
    public static Dictionary<string, object?> EchoMap(Dictionary<string, object?> map) => map;

    [Post("/wrapped")]
    [Response(500)]
    public static Dictionary<string, object?> EchoWrapped([Body] object? value) =>
        new() { ["a"] = new Dictionary<string, object?> { ["b"] = value } };

    /// <summary>As deep as asked.</summary>
    [Get("/links")]
    [Response(500)]
    public static Link ReadLinks([Query(Ge = 1, Le = 100_000)] int depth = 1)
    {
        var link = new Link(0);
        for (var number = 1; number < depth; number++)
            link = new Link(number, link);
        return link;
    }

    /// <summary>As deep as asked, of no declared type.</summary>
    [Get("/lists")]
    [Response(500)]
    public static object ReadNests([Query(Ge = 1, Le = 100_000)] int depth = 1)
    {
        List<object> list = [];
        for (var number = 1; number < depth; number++)
            list = [list];
        return list;
    }

    /// <summary>What EF Core's fix-up makes of two entities that know each other.</summary>
    [Get("/author")]
    [Response(500)]
    public static Author ReadAuthor(bool withBook = false)
    {
        var author = new Author { Name = "a" };
        if (withBook)
            author.Books.Add(new Book { Title = "b", Author = author });
        return author;
    }

    /// <summary>A dictionary, in itself if asked for.</summary>
    [Get("/itself")]
    [Response(500)]
    public static Dictionary<string, object?> ReadItself(bool inside = false)
    {
        var map = new Dictionary<string, object?>();
        map["value"] = inside ? map : 1;
        return map;
    }

    [Get("/lines")]
    public static async IAsyncEnumerable<Item> StreamLines(string name, [Query(Ge = 0, Le = 20)] int count = 3)
    {
        for (var number = 1; number <= count; number++)
        {
            await Task.Yield();
            yield return new(name, number, name);
        }
    }

    [Get("/events", EventStream = true)]
    public static async IAsyncEnumerable<ServerSentEvent<string>> StreamEvents(string text, [Query(Ge = 0, Le = 20)] int count = 3)
    {
        for (var number = 1; number <= count; number++)
        {
            await Task.Yield();
            yield return new(text);
        }
    }

    [Get("/refusal")]
    public static object Refuse(string reason) =>
        throw new HttpException(409, reason, new Dictionary<string, string> { ["X-Reason"] = reason });

    [WebSocket("/socket/{room}")]
    public static async Task Talk(WebSocketConnection socket, string room)
    {
        await socket.AcceptAsync();
        await foreach (var text in socket.ReceiveAllTextAsync())
            await socket.SendTextAsync(room + text);
    }
}
