namespace Lanner.Generators.Tests;

public sealed class NavigationCycleTests
{
    private const string EfCore =
        """
        namespace Microsoft.EntityFrameworkCore
        {
            public class DbContext;
            public class DbSet<T>;
        }
        """;

    private const string Shop =
        """
        public class ShopDb : Microsoft.EntityFrameworkCore.DbContext
        {
            public Microsoft.EntityFrameworkCore.DbSet<Order> Orders => new();
            public Microsoft.EntityFrameworkCore.DbSet<Folder> Folders => new();
            public Microsoft.EntityFrameworkCore.DbSet<Node> Nodes => new();
        }
        public class Order { public int Id { get; set; } public List<Line> Lines { get; set; } = []; public Note? Note { get; set; } }
        public class Line { public int Id { get; set; } public Order? Order { get; set; } }
        public class Note { public string Text { get; set; } = ""; [System.Text.Json.Serialization.JsonIgnore] public Order? Order { get; set; } }
        public class Folder { public Folder? Parent { get; set; } public List<Folder> Folders { get; set; } = []; }
        public class Node { public string Name { get; set; } = ""; public List<Node> Children { get; set; } = []; }
        public class Tree { public Tree? Left { get; set; } public Tree? Right { get; set; } }
        public class Section { public List<Block> Blocks { get; set; } = []; }
        public class Block { public Section? Section { get; set; } }
        public record OrderPublic(int Id, List<LinePublic> Lines);
        public record LinePublic(int Id);
        """;

    [Theory]
    [InlineData("[Get(\"/\")] public static Order [|Read|]() => new();", "answers with 'Order', where 'Order.Lines' and 'Line.Order' refer to each other")]
    [InlineData("[Get(\"/\")] public static async Task<List<Order>> [|Read|]() { await Task.Yield(); return []; }", "'Order.Lines' and 'Line.Order'")]
    [InlineData("[Get(\"/\")] public static Line [|Read|]() => new();", "mark 'Order.Lines' with [JsonIgnore]")]
    [InlineData("[Get(\"/\")] public static Results<Ok<Order>, NotFound> [|Read|]() => TypedResults.NotFound();", "ItemsRouter.Read")]
    [InlineData("[Get(\"/\")] public static Folder [|Read|]() => new();", "'Folder.Parent' and 'Folder.Folders'")]
    [InlineData("[Get(\"/\", ResponseModel = typeof(OrderPublic))] public static Order [|Read|]() => new();", "Return a model without the reference back")]
    public void Entities_that_refer_to_each_other_are_found(string operation, string message) =>
        Finding.Of("LAN0064", message, SourceProgram.Router(operation, Shop) + EfCore);

    [Theory]
    [InlineData("[Get(\"/\")] public static OrderPublic Read() => new(1, []);")]
    [InlineData("[Get(\"/\")] public static Note Read() => new();")]
    [InlineData("[Get(\"/\")] public static Node Read() => new();")]
    [InlineData("[Get(\"/\")] public static Tree Read() => new();")]
    [InlineData("[Get(\"/\")] public static Section Read() => new();")]
    [InlineData("[Post(\"/\")] public static int Make(Order order) => order.Id;")]
    public void Trees_and_models_that_are_no_entities_are_right(string operation) => Assert.Empty(Finding.In(SourceProgram.Router(operation, Shop) + EfCore));

    [Fact]
    public void Program_without_EF_Core_is_right() =>
        Assert.Empty(Finding.In(SourceProgram.Router(
            "[Get(\"/\")] public static Order Read() => new();",
            "public class Order { public List<Line> Lines { get; set; } = []; } public class Line { public Order? Order { get; set; } }")));
}
