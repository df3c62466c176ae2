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
}
