using Lanner.Runtime;

namespace Lanner.Tests.OpenApi;

public sealed class SchemaComponentsTests
{
    [Fact]
    public void Model_that_differs_between_the_sides_is_split()
    {
        var schemas = SampleDocument.Of(Takes(SampleModels.Item), Gives(SampleModels.Item))["components"]!["schemas"]!;

        Assert.Equal(["Item-Input", "Item-Output"], schemas.AsObject().Select(schema => schema.Key));
        Assert.Equal("#/components/schemas/Item-Input", (string?)schemas["Item-Input"]!["properties"]!["parent"]!["anyOf"]![0]!["$ref"]);
        Assert.Equal("string", (string?)schemas["Item-Output"]!["properties"]!["price"]!["type"]);
        Assert.Equal("Item", (string?)schemas["Item-Output"]!["title"]);
    }

    [Fact]
    public void Model_used_on_one_side_only_keeps_its_name()
    {
        Assert.Equal(["Item"], SampleDocument.ComponentNames(SampleDocument.Of(Takes(SampleModels.Item))));
    }

    [Fact]
    public void Model_that_is_the_same_on_both_sides_is_one_component()
    {
        Assert.Equal(["Address"], SampleDocument.ComponentNames(SampleDocument.Of(Takes(SampleModels.Address), Gives(SampleModels.Address))));
    }

    [Fact]
    public void Model_that_holds_a_split_model_is_split_too()
    {
        Assert.Equal(
            ["Address", "Item-Input", "Item-Output", "Order-Input", "Order-Output"],
            SampleDocument.ComponentNames(SampleDocument.Of(Takes(SampleModels.Order), Gives(SampleModels.Order))));
    }

    [Fact]
    public void Holder_on_one_side_refers_to_that_side_of_a_split_model()
    {
        var schemas = SampleDocument.Of(Takes(SampleModels.Order), Gives(SampleModels.Item))["components"]!["schemas"]!;

        Assert.Equal(["Address", "Item-Input", "Item-Output", "Order"], schemas.AsObject().Select(schema => schema.Key));
        Assert.Equal("#/components/schemas/Item-Input", (string?)schemas["Order"]!["properties"]!["lines"]!["items"]!["$ref"]);
    }

    [Fact]
    public void Models_with_one_name_get_their_qualified_names()
    {
        static Schema Other(SchemaMode mode) =>
            Schema.Reference("Address", "Billing.Address", _ => SampleModels.Object("Address", ("iban", SampleModels.Text("Iban"), true)), mode);

        var document = SampleDocument.Of(Takes(SampleModels.Address), Gives(Other));

        Assert.Equal(["Billing__Address", "Shop__Models__Address"], SampleDocument.ComponentNames(document));
        Assert.Equal(
            "#/components/schemas/Shop__Models__Address",
            (string?)document["paths"]!["/items/in"]!["post"]!["requestBody"]!["content"]!["application/json"]!["schema"]!["$ref"]);
    }

    [Fact]
    public void Characters_that_component_names_may_not_hold_become_underscores()
    {
        static Schema Page(SchemaMode mode) => Schema.Reference("Page[Item]", "Shop.Page[Item]", _ => SampleModels.Object("Page[Item]"), mode);

        Assert.Equal(["Page_Item_"], SampleDocument.ComponentNames(SampleDocument.Of(Gives(Page))));
    }

    [Fact]
    public void Notes_but_no_title_stand_beside_a_reference()
    {
        var color = SampleModels.Address(SchemaMode.Output) with { Title = "Home", Description = "Where to.", DefaultJson = "\"x\"" };
        var document = SampleDocument.Of(Gives(_ => SampleModels.Object("Person", ("home", color, false), ("old", SampleModels.Text("Old") with { DefaultJson = "null" }, false))));
        var properties = document["paths"]!["/items/out"]!["get"]!["responses"]!["200"]!["content"]!["application/json"]!["schema"]!["properties"]!;

        Assert.Equal("""{"$ref":"#/components/schemas/Address","description":"Where to.","default":"x"}""", properties["home"]!.ToJsonString());
        Assert.Equal("""{"type":"string","title":"Old"}""", properties["old"]!.ToJsonString());
    }

    private static Operation Takes(Func<SchemaMode, Schema> model) => new()
    {
        Name = "Take",
        Methods = ["POST"],
        Path = "/in",
        Pattern = "/in",
        Handler = (_, _) => Task.CompletedTask,
        DeclaredAs = "ItemsRouter.Take",
        Body = () => new BodyDescription { Schema = model(SchemaMode.Input) },
    };

    private static Operation Gives(Func<SchemaMode, Schema> model) => new()
    {
        Name = "Give",
        Methods = ["GET"],
        Path = "/out",
        Pattern = "/out",
        Handler = (_, _) => Task.CompletedTask,
        DeclaredAs = "ItemsRouter.Give",
        Response = () => model(SchemaMode.Output),
    };
}
