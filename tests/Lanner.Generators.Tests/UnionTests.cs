using static Lanner.Generators.Tests.Api;

namespace Lanner.Generators.Tests;

public sealed class UnionTests
{
    private const string Items = "public record Item(string? Name = null); public record OtherItem(int Price); public record ExtendedItem(int Age, string? Name = null) : Item(Name);";

    private const string Pets = """
        [System.Text.Json.Serialization.JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
        [System.Text.Json.Serialization.JsonDerivedType(typeof(Cat), "cat")]
        [System.Text.Json.Serialization.JsonDerivedType(typeof(Dog), "dog")]
        public abstract record Pet(string Name);
        public record Cat(string Name, int Meows) : Pet(Name);
        public record Dog(string Name, double Barks = 1.5) : Pet(Name);
        """;

    private const string Tree = "public record A(Union<A, B>? X = null); public record B(Union<A, B>? X = null, int N = 0);";

    [Theory]
    [InlineData("Union<OtherItem, Item>", """{"price":100}""", """{"price":100}""")]
    [InlineData("Union<OtherItem, Item>", """{"name":"Foo"}""", """{"name":"Foo"}""")]
    [InlineData("Union<Item, OtherItem>", """{"price":100}""", """{"price":100}""")]
    [InlineData("Union<ExtendedItem, Item>", """{"name":"Foo","age":5}""", """{"name":"Foo","age":5}""")]
    [InlineData("Union<Item, ExtendedItem>", """{"name":"Foo","age":5}""", """{"name":"Foo","age":5}""")]
    [InlineData("Union<ExtendedItem, Item>", """{"name":"Foo"}""", """{"name":"Foo"}""")]
    [InlineData("Union<int, string>", "\"5\"", "\"5\"")]
    [InlineData("Union<string, int>", "5", "5")]
    [InlineData("Union<int, double>", "5", "5")]
    [InlineData("Union<int, double>", "5.0", "5.0")]
    [InlineData("Union<double, int>", "5", "5")]
    [InlineData("Union<bool, int>", "1", "1")]
    [InlineData("Union<Guid, string>", "\"00000000-0000-0000-0000-000000000001\"", "\"00000000-0000-0000-0000-000000000001\"")]
    [InlineData("Union<int, bool>", "\"true\"", "true")]
    [InlineData("Union<List<int>, List<string>>", """["1"]""", """["1"]""")]
    [InlineData("Union<List<Item>, List<OtherItem>>", """[{"price":1}]""", """[{"price":1}]""")]
    [InlineData("Union<Item, int, string>", "\"x\"", "\"x\"")]
    [InlineData("Dictionary<string, Union<int, string>>", """{"a":"x","b":2}""", """{"a":"x","b":2}""")]
    [Trait("Feature", "Union bodies")]
    public Task Best_fitting_type_is_chosen(string type, string body, string answer) =>
        Run($"[Post(\"/\")] public static {type} Make([Body] {type} item) => item;", Items).Post("/", body).Answers(200, answer);

    [Theory]
    [InlineData("Union<OtherItem, Cat>", "{}", "missing at body.OtherItem.price,missing at body.Cat.kind,missing at body.Cat.name,missing at body.Cat.meows")]
    [InlineData("Union<int, List<int>>", "\"x\"", "int_parsing at body.int,list_type at body.list[int]")]
    [InlineData("List<Union<int, bool>>", "[1,\"x\"]", "int_parsing at body.1.int,bool_parsing at body.1.bool")]
    [Trait("Feature", "Union bodies")]
    public Task Errors_of_all_types_are_told_where_none_fits(string type, string body, string errors) =>
        Run($"[Post(\"/\")] public static int Make([Body] {type} item) => 1;", Items + Pets).Post("/", body).Rejects(errors.Split(','));

    [Fact]
    [Trait("Feature", "Union bodies")]
    public Task Union_is_taken_apart_by_its_type() =>
        Run("[Post(\"/\")] public static string Make(Union<OtherItem, Item> item) => item.Match(other => $\"p{other.Price}\", one => $\"n{one.Name}\");", Items).Post("/", """{"price":1}""").Answers(200, "\"p1\"");

    [Fact]
    public async Task Unions_inside_unions_are_read_in_linear_time()
    {
        const int Depth = 150;
        var body = string.Concat(Enumerable.Repeat("{\"x\":", Depth)) + "{\"n\":1}" + new string('}', Depth);
        var (status, answer) = await Run("[Post(\"/\")] public static Union<A, B> Make(Union<A, B> item) => item;", Tree).Post("/", body).Sent();
        Assert.Equal(200, status);
        Assert.Contains("{\"x\":null,\"n\":1}", answer);
    }

    [Theory]
    [InlineData("""{"name":"Tom","meows":3,"kind":"cat"}""", """{"kind":"cat","name":"Tom","meows":3}""")]
    [InlineData("""{"kind":"dog","name":"Rex"}""", """{"kind":"dog","name":"Rex","barks":1.5}""")]
    [Trait("Feature", "Discriminated unions")]
    public Task Tag_decides_the_type_in_and_out(string body, string answer) => Run("[Post(\"/\")] public static Pet Make(Pet pet) => pet;", Pets).Post("/", body).Answers(200, answer);

    [Theory]
    [InlineData("""{"kind":"cat","name":"x","meows":"x"}""", """{"detail":[{"type":"int_parsing","loc":["body","cat","meows"],"msg":"Input should be a valid integer, unable to parse string as an integer","input":"x"}]}""")]
    [InlineData("""{"name":"x"}""", """{"detail":[{"type":"union_tag_not_found","loc":["body"],"msg":"Unable to extract tag using discriminator 'kind'","input":{"name":"x"},"ctx":{"discriminator":"'kind'"}}]}""")]
    [InlineData("""{"kind":"cow"}""", """{"detail":[{"type":"union_tag_invalid","loc":["body"],"msg":"Input tag 'cow' found using 'kind' does not match any of the expected tags: 'cat', 'dog'","input":{"kind":"cow"},"ctx":{"discriminator":"'kind'","tag":"cow","expected_tags":"'cat', 'dog'"}}]}""")]
    [InlineData("[1]", """{"detail":[{"type":"model_attributes_type","loc":["body"],"msg":"Input should be a valid dictionary or object to extract fields from","input":[1]}]}""")]
    [Trait("Feature", "Discriminated unions")]
    public Task Tag_that_is_wrong_or_absent_is_an_error(string body, string answer) => Run("[Post(\"/\")] public static int Make(Pet pet) => 1;", Pets).Post("/", body).Answers(422, answer);

    [Theory]
    [InlineData("""{"kind":"cat","name":"a","meows":1}""", "")]
    [InlineData("""{"name":"a","meows":1}""", "missing at body.kind")]
    [InlineData("""{"kind":"dog","name":"a","meows":1}""", "literal_error at body.kind")]
    [Trait("Feature", "Discriminated unions")]
    public Task Derived_type_on_its_own_asks_for_its_tag(string body, string errors) => errors.Length == 0
        ? Run("[Post(\"/\")] public static int Make(Cat pet) => pet.Meows;", Pets).Post("/", body).Answers(200, "1")
        : Run("[Post(\"/\")] public static int Make(Cat pet) => pet.Meows;", Pets).Post("/", body).Rejects(errors);

    [Fact]
    [Trait("Feature", "Discriminated unions")]
    public Task Deeper_derived_type_keeps_its_tag() => Run("[Get(\"/\")] public static List<Pet> Read() => [new Lion(\"L\", 9)];", """
        [System.Text.Json.Serialization.JsonDerivedType(typeof(Cat), "cat"), System.Text.Json.Serialization.JsonDerivedType(typeof(Lion), "lion")]
        public abstract record Pet(string Name); public record Cat(string Name) : Pet(Name); public record Lion(string Name, int Age) : Cat(Name);
        """).Get("/").Answers(200, """[{"$type":"lion","name":"L","age":9}]""");

    [Fact]
    public void Derived_type_without_a_tag_is_found() => Finding.Of("LAN0055", "'Cat' is a derived type of 'Pet' without a tag",
        SourceProgram.Router("[Post(\"/\")] public static int Make(Pet pet) => 1;", "[[|System.Text.Json.Serialization.JsonDerivedType(typeof(Cat))|]] public abstract record Pet(int N); public record Cat(int N) : Pet(N);"));

    [Theory]
    [InlineData("[1,\"a\"]", """[1,"a"]""")]
    [InlineData("[\"2\",\"b\"]", """[2,"b"]""")]
    [Trait("Feature", "Nested models, lists, sets")]
    public Task Tuple_is_an_array_of_fixed_length(string body, string answer) => Run("[Post(\"/\")] public static (int, string) Make((int, string) pair) => pair;").Post("/", body).Answers(200, answer);

    [Theory]
    [InlineData("[1]", "missing at body.1")]
    [InlineData("[1,2,3]", "string_type at body.1,too_long at body")]
    [InlineData("[\"x\",\"y\"]", "int_parsing at body.0")]
    [InlineData("{}", "tuple_type at body")]
    [Trait("Feature", "Nested models, lists, sets")]
    public Task Tuple_of_another_length_or_type_is_refused(string body, string errors) => Run("[Post(\"/\")] public static int Make((int, string) pair) => 1;").Post("/", body).Rejects(errors.Split(','));
}
