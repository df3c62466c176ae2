using Lanner;

namespace Tutorial.PathOperationAdvancedConfiguration.Tutorial004;

[TutorialApp("path_operation_advanced_configuration.tutorial004")]
public static class App
{
    public static WebApplication Create(WebApplicationBuilder builder)
    {
        builder.AddLanner();
        var app = builder.Build();
        app.IncludeRouter<ItemsRouter>();
        return app;
    }
}

public record Item(string Name, string? Description, double Price, double? Tax)
{
    public HashSet<string> Tags { get; init; } = [];
}

[Router]
public sealed partial class ItemsRouter
{
    /// <summary>Create an item</summary>
    /// <remarks>
    /// Create an item with all the information:
    /// <list type="bullet">
    /// <item><term>name</term><description>each item must have a name</description></item>
    /// <item><term>description</term><description>a long description</description></item>
    /// <item><term>price</term><description>required</description></item>
    /// <item><term>tax</term><description>if the item doesn't have tax, you can omit this</description></item>
    /// <item><term>tags</term><description>a set of unique tag strings for this item</description></item>
    /// </list>
    /// </remarks>
    [Post("/items/")]
    public static Item CreateItem(Item item) => item;
}
