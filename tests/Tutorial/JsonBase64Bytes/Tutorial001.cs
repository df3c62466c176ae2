using System.Text;
using Lanner;

namespace Tutorial.JsonBase64Bytes.Tutorial001;

[TutorialApp("json_base64_bytes.tutorial001")]
public static class App
{
    public static WebApplication Create(WebApplicationBuilder builder)
    {
        builder.AddLanner();
        var app = builder.Build();
        app.IncludeRouter<DataRouter>();
        return app;
    }
}

public record DataInput(string Description, [Base64] byte[] Data);

public record DataOutput(string Description, [Base64] byte[] Data);

public record DataInputOutput(string Description, [Base64] byte[] Data);

[Router]
public sealed partial class DataRouter
{
    [Post("/data")]
    public static object PostData(DataInput body) => new { body.Description, Content = Encoding.UTF8.GetString(body.Data) };

    [Get("/data")]
    public static DataOutput GetData() => new("A plumbus", "hello"u8.ToArray());

    [Post("/data-in-out")]
    public static DataInputOutput PostDataInOut(DataInputOutput body) => body;
}
