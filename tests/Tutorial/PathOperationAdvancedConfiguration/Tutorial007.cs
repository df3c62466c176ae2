using System.Text;
using Lanner;
using YamlDotNet.Core;
using YamlDotNet.Serialization;

namespace Tutorial.PathOperationAdvancedConfiguration.Tutorial007;

[TutorialApp("path_operation_advanced_configuration.tutorial007")]
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

public record Item(string Name, List<string> Tags);

[Router]
public sealed partial class ItemsRouter
{
    [Post("/items/", ResponseModel = typeof(object))]
    [OpenApiExtra("""
        {
          "requestBody": {
            "content": {
              "application/x-yaml": {
                "schema": {
                  "title": "Item",
                  "type": "object",
                  "required": ["name", "tags"],
                  "properties": {
                    "name": {"title": "Name", "type": "string"},
                    "tags": {"title": "Tags", "type": "array", "items": {"type": "string"}}
                  }
                }
              }
            },
            "required": true
          }
        }
        """)]
    public static async Task<Item> CreateItem(HttpRequest request, CancellationToken cancellation)
    {
        using var reader = new StreamReader(request.Body);
        return LannerJson.Read<Item>(JsonOf(await reader.ReadToEndAsync(cancellation))).Value;
    }

    private static byte[] JsonOf(string yaml)
    {
        try
        {
            var value = new Deserializer().Deserialize<object>(yaml);
            return Encoding.UTF8.GetBytes(new SerializerBuilder().JsonCompatible().Build().Serialize(value));
        }
        // YamlDotNet lets half a surrogate pair surface as the exception of the character type.
        catch (Exception exception) when (exception is YamlException or ArgumentException)
        {
            throw new HttpException(422, "Invalid YAML");
        }
    }
}
