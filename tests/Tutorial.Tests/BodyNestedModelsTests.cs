namespace Tutorial.Tests;

public sealed class BodyNestedModelsTests
{
    [Fact]
    [Trait("Feature", "Nested models, lists, sets")]
    public async Task Sets_drop_what_comes_twice_and_models_nest()
    {
        await using var app = await TutorialHost.StartAsync("body_nested_models.tutorial004");

        await app.Put("/items/1", """{"name":"Foo","price":1.5,"tags":["a","b","a"],"image":{"url":"x","name":"i"}}""").Answers(200,
            """{"item_id":1,"item":{"name":"Foo","price":1.5,"description":null,"tax":null,"image":{"url":"x","name":"i"},"tags":["a","b"]}}""");
        await app.Put("/items/1", """{"name":"Foo","price":1.5,"tags":["a",1],"image":{}}""").Answers(422,
            """{"detail":[{"type":"missing","loc":["body","image","url"],"msg":"Field required","input":{}},{"type":"missing","loc":["body","image","name"],"msg":"Field required","input":{}},{"type":"string_type","loc":["body","tags",1],"msg":"Input should be a valid string","input":1}]}""");
    }

    [Fact]
    public async Task Lists_of_models_tell_the_index_of_an_error()
    {
        await using var app = await TutorialHost.StartAsync("body_nested_models.tutorial007");

        await app.Post("/offers/", """{"name":"o","price":1,"items":[{"name":"i","price":2,"images":[{"url":"http://a","name":"n"}]}]}""").Answers(200,
            """{"name":"o","price":1.0,"items":[{"name":"i","price":2.0,"description":null,"tax":null,"images":[{"url":"http://a/","name":"n"}],"tags":[]}],"description":null}""");
        await app.Post("/offers/", """{"name":"o","price":1,"items":[{"name":"i","price":2,"images":[{"name":"n"}]}]}""").Answers(422,
            """{"detail":[{"type":"missing","loc":["body","items",0,"images",0,"url"],"msg":"Field required","input":{"name":"n"}}]}""");
    }

    [Fact]
    [Trait("Feature", "URL type")]
    public async Task Web_addresses_are_checked_and_normalised()
    {
        await using var app = await TutorialHost.StartAsync("body_nested_models.tutorial008");

        await app.Post("/images/multiple/", """[{"url":"HTTP://Example.COM","name":"a"}]""").Answers(200, """[{"url":"http://example.com/","name":"a"}]""");
        await app.Post("/images/multiple/", """[{"url":"ftp://a/","name":"a"},{"url":"a","name":"b"},{"url":1,"name":"c"}]""").Answers(422,
            """{"detail":[{"type":"url_scheme","loc":["body",0,"url"],"msg":"URL scheme should be 'http' or 'https'","input":"ftp://a/","ctx":{"expected_schemes":"'http' or 'https'"}},{"type":"url_parsing","loc":["body",1,"url"],"msg":"Input should be a valid URL, relative URL without a base","input":"a","ctx":{"error":"relative URL without a base"}},{"type":"url_type","loc":["body",2,"url"],"msg":"URL input should be a string or URL","input":1}]}""");
    }

    [Fact]
    [Trait("Feature", "Top-level list or dict body")]
    public async Task Body_may_be_a_list_or_a_dictionary()
    {
        await using var images = await TutorialHost.StartAsync("body_nested_models.tutorial008");
        await using var weights = await TutorialHost.StartAsync("body_nested_models.tutorial009");

        await images.Post("/images/multiple/", "{}").Answers(422, """{"detail":[{"type":"list_type","loc":["body"],"msg":"Input should be a valid list","input":{}}]}""");
        await weights.Post("/index-weights/", """{"2":2.2,"3":3}""").Answers(200, """{"2":2.2,"3":3.0}""");
        await weights.Post("/index-weights/", """{"foo":2.2}""").Answers(422,
            """{"detail":[{"type":"int_parsing","loc":["body","foo","[key]"],"msg":"Input should be a valid integer, unable to parse string as an integer","input":"foo"}]}""");
    }
}
