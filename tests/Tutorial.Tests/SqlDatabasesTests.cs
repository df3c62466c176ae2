namespace Tutorial.Tests;

public sealed class SqlDatabasesTests
{
    [Fact]
    [Trait("Feature", "Database tests")]
    [Trait("Feature", "SQL databases")]
    public async Task Rows_are_created_read_changed_and_deleted()
    {
        await using var app = await TutorialHost.StartAsync("sql_databases.tutorial002");

        await app.Post("/heroes/", """{"id":9000,"name":"Dead Pond","age":30,"secret_name":"Dive Wilson"}""").Answers(200, """{"name":"Dead Pond","age":30,"id":1}""");
        await app.Get("/heroes/1").Answers(200, """{"name":"Dead Pond","age":30,"id":1}""");
        await app.Patch("/heroes/1", """{"name":"Dog Pond","age":null}""").Answers(200, """{"name":"Dog Pond","age":null,"id":1}""");
        await app.Patch("/heroes/1", """{"name":null}""").Answers(400, """{"detail":"The database refuses a value: Heroes.Name must not be null"}""");
        await app.Get("/heroes/?limit=101").Answers(422,
            """{"detail":[{"type":"less_than_equal","loc":["query","limit"],"msg":"Input should be less than or equal to 100","input":"101","ctx":{"le":100}}]}""");
        await app.Get("/heroes/").Answers(200, """[{"name":"Dog Pond","age":null,"id":1}]""");
        await app.Delete("/heroes/1").Answers(200, """{"ok":true}""");
        await app.Get("/heroes/1").Answers(404, """{"detail":"Hero not found"}""");
    }

    [Fact]
    [Trait("Feature", "ORM objects as responses")]
    public async Task Table_may_be_the_model_itself()
    {
        await using var app = await TutorialHost.StartAsync("sql_databases.tutorial001");

        await app.Post("/heroes/", """{"id":999,"name":"Dead Pond","secret_name":"Dive Wilson"}""").Answers(200,
            """{"id":999,"name":"Dead Pond","age":null,"secret_name":"Dive Wilson"}""");
    }
}
