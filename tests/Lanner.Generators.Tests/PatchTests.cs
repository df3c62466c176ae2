using static Lanner.Generators.Tests.Api;

namespace Lanner.Generators.Tests;

[Trait("Feature", "Partial update: exclude_unset")]
public sealed class PatchTests
{
    private const string Item = "public record Item([Field(MinLength = 2)] string Name, string? Note = \"n\", double Price = 1);";

    [Theory]
    [InlineData("{}", """{"name":"stored","note":"kept","price":9.0}""")]
    [InlineData("""{"price":2}""", """{"name":"stored","note":"kept","price":2.0}""")]
    [InlineData("""{"note":null}""", """{"name":"stored","note":null,"price":9.0}""")]
    [InlineData("""{"name":"new","note":"x"}""", """{"name":"new","note":"x","price":9.0}""")]
    public Task Only_members_that_came_are_applied(string body, string answer) =>
        Run("[Patch(\"/\")] public static Item Update(Patch<Item> patch) => patch.ApplyTo(new Item(\"stored\", \"kept\", 9));", Item).Send(HttpMethod.Patch, "/", body, []).Answers(200, answer);

    [Fact]
    public Task Object_of_a_class_is_changed_itself() => Run(
        "[Patch(\"/\")] public static string Update(Patch<Item> patch) { var item = new Item { Name = \"a\", Tags = [\"t\"] }; var same = patch.ApplyTo(item); return $\"{ReferenceEquals(item, same)} {item.Name} {item.Tags.Count} {item.Secret}\"; }",
        "public class Item { public required string Name { get; set; } public List<string> Tags { get; set; } = []; [System.Text.Json.Serialization.JsonIgnore] public int Secret { get; set; } = 7; }")
        .Send(HttpMethod.Patch, "/", """{"name":"b"}""", []).Answers(200, "\"True b 1 7\"");

    [Fact]
    public Task Members_that_came_are_known_by_name() =>
        Run("[Patch(\"/\")] public static string Update(Patch<Item> patch) => $\"{string.Join(',', patch.Members)} {patch.Has(nameof(Item.Note))} {patch.Values.Price}\";", Item)
            .Send(HttpMethod.Patch, "/", """{"price":2,"name":"ab"}""", []).Answers(200, "\"Name,Price False 2\"");

    [Theory]
    [InlineData("""{"name":"a"}""", "string_too_short at body.name")]
    [InlineData("""{"name":null,"price":"x"}""", "string_type at body.name,float_parsing at body.price")]
    [InlineData("[]", "model_attributes_type at body")]
    public Task Members_that_came_are_checked(string body, string errors) =>
        Run("[Patch(\"/\")] public static int Update(Patch<Item> patch) => 1;", Item).Send(HttpMethod.Patch, "/", body, []).Rejects(errors.Split(','));

    [Fact]
    public Task Partial_update_is_sent_as_it_came() =>
        Run("[Patch(\"/\")] public static Patch<Item> Update(Patch<Item> patch) => patch;", Item).Send(HttpMethod.Patch, "/", """{"price":2,"note":null}""", []).Answers(200, """{"note":null,"price":2.0}""");

    [Fact]
    public void Model_that_cannot_be_changed_is_found() => Finding.Of("LAN0054", "'Thing.Name' cannot be set",
        SourceProgram.Router("[Patch(\"/\")] public static int Update(Patch<Thing> patch) => 1;", "public class Thing(string name) { public string [|Name|] { get; } = name; }"));
}
