using System.Text;
using Microsoft.Extensions.DependencyInjection;
using static Lanner.Generators.Tests.Api;

namespace Lanner.Generators.Tests;

public sealed class StrictContentTypeTests
{
    private const string Operation = "[Post(\"/\")] public static int Make(Item item) => item.Id;";

    private const string Types = "public record Item(int Id);";

    [Theory]
    [InlineData("[Router]", true, 422)]
    [InlineData("[Router]", false, 200)]
    [InlineData("[Router(StrictContentType = false)]", true, 200)]
    [InlineData("[Router(StrictContentType = true)]", false, 422)]
    [Trait("Feature", "Strict content type")]
    public async Task Body_without_content_type_is_json_where_not_strict(string attribute, bool isStrict, int status)
    {
        var api = Run(Operation, Types, attribute, services: services => services.Configure<LannerOptions>(api => api.StrictContentType = isStrict));
        Assert.Equal(status, (await api.Post("/", new ByteArrayContent(Encoding.UTF8.GetBytes("""{"id":1}"""))).Sent()).Status);
    }

    [Fact]
    [Trait("Feature", "Strict content type")]
    public Task Body_of_another_type_is_text_either_way() =>
        Run(Operation, Types, "[Router(StrictContentType = false)]").Post("/", new StringContent("""{"id":1}""")).Answers(422,
            """{"detail":[{"type":"model_attributes_type","loc":["body"],"msg":"Input should be a valid dictionary or object to extract fields from","input":"{\"id\":1}"}]}""");
}
