using System.Text;

namespace Tutorial.Tests;

public sealed class BodyTests
{
    private const string Missing = """{"type":"missing","loc":["body"],"msg":"Field required","input":null}""";

    [Fact]
    [Trait("Feature", "JSON body model")]
    public async Task Model_is_the_whole_body()
    {
        await using var app = await TutorialHost.StartAsync("body.tutorial001");

        await app.Post("/items/", """{"name":"Foo","price":50.5}""").Answers(200, """{"name":"Foo","price":50.5,"description":null,"tax":null}""");
        await app.Post("/items/", """{"name":"Foo","price":"50.5","tax":0.3,"description":"Some"}""").Answers(200, """{"name":"Foo","price":50.5,"description":"Some","tax":0.3}""");
        await app.Post("/items/", """{"name":"Foo"}""").Answers(422, """{"detail":[{"type":"missing","loc":["body","price"],"msg":"Field required","input":{"name":"Foo"}}]}""");
        await app.Post("/items/", """{"name":"Foo","price":"twenty"}""").Answers(422,
            """{"detail":[{"type":"float_parsing","loc":["body","price"],"msg":"Input should be a valid number, unable to parse string as a number","input":"twenty"}]}""");
        await app.Send(HttpMethod.Post, "/items/").Answers(422, $$"""{"detail":[{{Missing}}]}""");
        await app.Post("/items/", "null").Answers(422, $$"""{"detail":[{{Missing}}]}""");
    }

    [Fact]
    [Trait("Feature", "Wrong content type")]
    public async Task Body_of_another_type_is_the_text_it_is()
    {
        await using var app = await TutorialHost.StartAsync("body.tutorial001");
        const string Refused = """{"detail":[{"type":"model_attributes_type","loc":["body"],"msg":"Input should be a valid dictionary or object to extract fields from","input":"{\"name\":1}"}]}""";

        await app.Send(HttpMethod.Post, "/items/", new StringContent("""{"name":1}""", Encoding.UTF8, "text/plain")).Answers(422, Refused);
        await app.Send(HttpMethod.Post, "/items/", new StringContent("""{"name":1}""", Encoding.UTF8, "application/geo+json-seq")).Answers(422, Refused);
        await app.Send(HttpMethod.Post, "/items/", new StringContent("""{"name":"a","price":1}""", Encoding.UTF8, "application/geo+json")).Answers(200, """{"name":"a","price":1.0,"description":null,"tax":null}""");
    }

    [Fact]
    [Trait("Feature", "Invalid JSON")]
    public async Task Invalid_JSON_is_told_with_its_offset()
    {
        await using var app = await TutorialHost.StartAsync("body.tutorial001");

        await app.Post("/items/", "{broken body}").Answers(422,
            """{"detail":[{"type":"json_invalid","loc":["body",1],"msg":"JSON decode error","input":{},"ctx":{"error":"Expecting property name enclosed in double quotes"}}]}""");
    }

    [Fact]
    [Trait("Feature", "Unreadable body")]
    public async Task Body_that_is_no_text_is_a_bad_request()
    {
        await using var app = await TutorialHost.StartAsync("body.tutorial001");
        using var bytes = new ByteArrayContent([(byte)'"', 0xff, (byte)'"']);
        bytes.Headers.ContentType = new("application/json");

        await app.Send(HttpMethod.Post, "/items/", bytes).Answers(400, """{"detail":"There was an error parsing the body"}""");
    }

    [Fact]
    [Trait("Feature", "Arbitrary dict or Any body")]
    public async Task Answer_may_add_to_what_came()
    {
        await using var app = await TutorialHost.StartAsync("body.tutorial002");

        await app.Post("/items/", """{"name":"Foo","price":50.5,"tax":0.5}""").Answers(200, """{"name":"Foo","price":50.5,"description":null,"tax":0.5,"price_with_tax":51.0}""");
        await app.Post("/items/", """{"name":"Foo","price":50.5}""").Answers(200, """{"name":"Foo","price":50.5,"description":null,"tax":null}""");
    }

    [Fact]
    [Trait("Feature", "Body with path and query")]
    public async Task Body_stands_beside_path_and_query()
    {
        await using var app = await TutorialHost.StartAsync("body.tutorial004");

        await app.Put("/items/123?q=x", """{"name":"Foo","price":50.1}""").Answers(200, """{"item_id":123,"name":"Foo","description":null,"price":50.1,"tax":null,"q":"x"}""");
        await app.Put("/items/123", """{"name":"Foo","price":50.1}""").Answers(200, """{"item_id":123,"name":"Foo","description":null,"price":50.1,"tax":null}""");
        await app.Put("/items/foo", """{"name":"Foo"}""").Answers(422,
            """{"detail":[{"type":"int_parsing","loc":["path","item_id"],"msg":"Input should be a valid integer, unable to parse string as an integer","input":"foo"},{"type":"missing","loc":["body","price"],"msg":"Field required","input":{"name":"Foo"}}]}""");
    }
}
