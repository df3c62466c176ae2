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
    /// What an item has:
    /// <list type="bullet">
    /// <item><term>name</term><description>what it is called</description></item>
    /// <item><term>price</term><description>what it costs</description></item>
    /// <item><term>tax, description, tags</term><description>may be left out</description></item>
    /// </list>
    /// </remarks>
    [Post("/items/")]
    public static Item CreateItem(Item item) => item;
}
