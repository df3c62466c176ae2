using Lanner;

namespace Tutorial.PathOperationAdvancedConfiguration.Tutorial006;

[TutorialApp("path_operation_advanced_configuration.tutorial006")]
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

[Router]
public sealed partial class ItemsRouter
{
    [Post("/items/")]
    [OpenApiExtra("""
        {
          "requestBody": {
            "content": {
              "application/json": {
                "schema": {
                  "required": ["name", "price"],
                  "type": "object",
                  "properties": {
                    "name": {"type": "string"},
                    "price": {"type": "number"},
                    "description": {"type": "string"}
                  }
                }
              }
            },
            "required": true
          }
        }
        """)]
    public static async Task<object> CreateItem(HttpRequest request, CancellationToken cancellation)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, cancellation);
        return MagicDataReader(body.ToArray());
    }

    private static Dictionary<string, object> MagicDataReader(byte[] body) => new()
    {
        ["size"] = body.Length,
        ["content"] = new Dictionary<string, object>
        {
            ["name"] = "Maaaagic",
            ["price"] = 42,
            ["description"] = "Just kiddin', no magic here. ✨",
        },
    };
}
