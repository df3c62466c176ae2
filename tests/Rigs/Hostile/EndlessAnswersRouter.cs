using System.Text.Json;
using System.Text.Json.Nodes;
using Lanner;

namespace Rigs.Hostile;

public class Order
{
    public int Id { get; set; }

    public List<OrderItem> Items { get; set; } = [];
}

public class OrderItem
{
    public int Id { get; set; }

    public Order? Order { get; set; }
}

public record Chain(int N, Chain? Next = null);

public record Stem(Union<Stem, Bud>? Next = null);

public record Bud(int N);

public record Pair((int N, Pair? Other) Value)
{
    public Pair Self => this;
}

/// <summary>Answers that end by no means of their own, or only far beyond any use.</summary>
[Router("/endless")]
public sealed partial class EndlessAnswersRouter
{
    [Get("/cycle")]
    public static Order Cycle() => Cyclic();

    [Get("/cycles")]
    public static List<Order> Cycles() => [Cyclic()];

    [Get("/untyped-cycle")]
    public static object? UntypedCycle() => new { order = Cyclic() };

    [Get("/dictionary")]
    public static Dictionary<string, object?> SelfHolding()
    {
        var self = new Dictionary<string, object?>();
        self["self"] = self;
        return self;
    }

    [Get("/list")]
    public static List<object?> SelfHoldingList()
    {
        var self = new List<object?>();
        self.Add(self);
        return self;
    }

    [Get("/tuple")]
    public static Pair Tuple() => new((1, null));

    [Get("/chain/{count}")]
    public static Chain Links([Path] int count)
    {
        Chain? chain = null;
        for (var i = 0; i < count; i++)
            chain = new(i, chain);
        return chain!;
    }

    [Get("/union/{count}")]
    public static Stem UnionChain([Path] int count)
    {
        var stem = new Stem();
        for (var i = 1; i < count; i++)
            stem = new(stem);
        return stem;
    }

    [Get("/node/{count}")]
    public static JsonNode? Node([Path] int count)
    {
        JsonNode? node = null;
        for (var i = 0; i < count; i++)
            node = new JsonArray(node);
        return node;
    }

    [Get("/element/{count}")]
    public static JsonElement Element([Path] int count)
    {
        using var document = JsonDocument.Parse(new string('[', count) + new string(']', count), new() { MaxDepth = count });
        return document.RootElement.Clone();
    }

    [Get("/shared/{levels}")]
    public static List<object> Shared([Path] int levels) => Doubled(levels);

    [Get("/stream")]
    public static async IAsyncEnumerable<Order> Stream()
    {
        yield return new Order { Id = 1 };
        await Task.Yield();
        yield return Cyclic();
    }

    internal static Order Cyclic()
    {
        var order = new Order { Id = 1 };
        order.Items.Add(new OrderItem { Id = 2, Order = order });
        return order;
    }

    // 2^levels values, of as many objects as levels.
    internal static List<object> Doubled(int levels)
    {
        List<object> list = ["a"];
        for (var i = 0; i < levels; i++)
            list = [list, list];
        return list;
    }
}
