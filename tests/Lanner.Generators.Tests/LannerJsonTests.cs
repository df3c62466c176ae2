using static Lanner.Generators.Tests.Api;

namespace Lanner.Generators.Tests;

public sealed class LannerJsonTests
{
    private const string Item = "public record Item(string Name, int Count = 1);";

    [Theory]
    [InlineData("LannerJson.Read<Item>(\"{\\\"name\\\":\\\"a\\\"}\").Value.Count.ToString()", "1")]
    [InlineData("LannerJson.Read<List<Item>>(\"[{\\\"name\\\":\\\"a\\\"}]\"u8).Value[0].Name", "a")]
    [InlineData("LannerJson.Read<Dictionary<string, Item>>(\"{\\\"k\\\":{\\\"name\\\":\\\"a\\\"}}\").Value[\"k\"].Name", "a")]
    [InlineData("string.Join(';', LannerJson.Read<Item>(\"{\\\"count\\\":\\\"x\\\"}\").Errors.Select(error => string.Join('.', error.Location) + \" \" + error.Type))", "name missing;count int_parsing")]
    [InlineData("string.Join(';', LannerJson.Read<Item>(\"{\").Errors.Select(error => string.Join('.', error.Location) + \" \" + error.Type))", "1 json_invalid")]
    [InlineData("LannerJson.Read<Item>(\"[]\").IsValid.ToString()", "False")]
    [InlineData("System.Text.Encoding.UTF8.GetString(LannerJson.Write(new Item(\"é\"))).Replace('\"', '|')", "{|name|:|é|,|count|:1}")]
    public Task Models_are_read_and_written_outside_of_requests(string expression, string answer) =>
        Run($"[Get(\"/\")] public static string Read() => {expression}; [Post(\"/\")] public static Item Make(Item item) => item;", Item).Get("/").Answers(200, $"\"{answer}\"");
}
