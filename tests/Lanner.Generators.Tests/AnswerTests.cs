using static Lanner.Generators.Tests.Api;

namespace Lanner.Generators.Tests;

public sealed class AnswerTests
{
    private const string Item = "public record Item(int Id);";

    [Theory]
    [InlineData("[Get(\"/\")] public static Item Read() => new(1);", 200, """{"id":1}""")]
    [InlineData("[Get(\"/\")] public static async Task<Item> Read() { await Task.Yield(); return new(1); }", 200, """{"id":1}""")]
    [InlineData("[Get(\"/\")] public static ValueTask<Item?> Read() => new((Item?)null);", 200, "null")]
    [InlineData("[Get(\"/\")] public static void Read() { }", 200, "null")]
    [InlineData("[Get(\"/\")] public static Task Read() => Task.CompletedTask;", 200, "null")]
    [InlineData("[Get(\"/\", StatusCode = 204)] public static Task Read() => Task.CompletedTask;", 204, "")]
    [InlineData("[Get(\"/\", StatusCode = 201)] public static Item Read() => new(1);", 201, """{"id":1}""")]
    [InlineData("[Get(\"/\")] public static IResult Read() => TypedResults.Ok(new Item(1));", 200, """{"id":1}""")]
    [InlineData("[Get(\"/\")] public static Results<Ok<Item>, NotFound> Read() => TypedResults.NotFound();", 404, "")]
    [InlineData("[Get(\"/\")] public static async Task<Ok<List<Item>>> Read() { await Task.Yield(); return TypedResults.Ok<List<Item>>([new(1)]); }", 200, """[{"id":1}]""")]
    [InlineData("[Get(\"/\", MediaType = \"text/plain\")] public static string Read() => \"a \\\" b\";", 200, "a \" b")]
    [InlineData("[Get(\"/\")] public static string Read() => \"a \\\" b\";", 200, "\"a \\\" b\"")]
    [InlineData("[Get(\"/\")] public static int? Read() => null;", 200, "null")]
    [InlineData("[Get(\"/\", ResponseModel = typeof(Item))] public static object Read() => new Item(1);", 200, """{"id":1}""")]
    [InlineData("[Get(\"/\"), Post(\"/\")] public static Item Read() => new(1);", 200, """{"id":1}""")]
    public Task Answer_follows_the_return_type(string operation, int status, string body) => Run(operation, Item).Get("/").Answers(status, body);

    [Theory]
    [InlineData("object Read() => new { message = \"a\" }", """{"message":"a"}""")]
    [InlineData("object Read() => new { itemId = 3, Item = new Item(1), Inner = new { IsOffer = true } }", """{"itemId":3,"item":{"id":1},"inner":{"isOffer":true}}""")]
    [InlineData("object Read() => new Item(1)", """{"id":1}""")]
    [InlineData("object Read() => new Dictionary<string, object?> { [\"item\"] = new Item(1), [\"n\"] = null }", """{"item":{"id":1},"n":null}""")]
    [InlineData("object Read() => new Dictionary<int, Item> { [1] = new(1) }", """{"1":{"id":1}}""")]
    [InlineData("object Read() => new List<Item> { new(1), new(2) }", """[{"id":1},{"id":2}]""")]
    [InlineData("object Read() => new[] { 1, 2 }.Select(id => new { id })", """[{"id":1},{"id":2}]""")]
    [InlineData("Task<object?> Read() => Task.FromResult<object?>(null)", "null")]
    [InlineData("object Read() => DateTime.Now.Year > 3 ? new Item(1) : \"a\"", """{"id":1}""")]
    [InlineData("object Read() => new { after = TimeSpan.FromMinutes(5), at = new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc), price = 2m, half = 0.5m }",
        """{"after":300.0,"at":"2026-01-02T03:04:05+00:00","price":2,"half":0.5}""")]
    [InlineData("IResult Read() => TypedResults.Ok(new { ItemId = 3 })", """{"itemId":3}""")]
    [InlineData("IEnumerable<Item> Read() => new Special[] { new(1, 2) }", """[{"id":1}]""")]
    [InlineData("object Read() => new Item[] { new Special(1, 2) }", """[{"id":1,"extra":2}]""")]
    public Task Untyped_answer_is_written_by_what_it_is(string operation, string body) =>
        Run($"[Get(\"/\")] public static {operation};", Item + " public record Special(int Id, int Extra) : Item(Id);").Get("/").Answers(200, body);

    [Fact]
    public async Task Untyped_answer_is_not_described()
    {
        var document = await Run("[Get(\"/\")] public static object Read() => new Item(1);", Item).Document();
        Assert.Equal("{}", document["paths"]!["/"]!["get"]!["responses"]!["200"]!["content"]!["application/json"]!["schema"]!.ToJsonString());
        Assert.Null(document["components"]);
    }
}
