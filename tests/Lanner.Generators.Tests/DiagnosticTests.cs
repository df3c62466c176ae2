using System.Runtime.CompilerServices;

namespace Lanner.Generators.Tests;

public sealed class DiagnosticTests
{
    private const string Types =
        """
        public record Item(string Name); public interface IStore;
        public static class Dependencies
        {
            public static int Number() => 1;
            public static int Two() => 1; public static int Two(int n) => n;
            public static async IAsyncEnumerable<int> Early() { await Task.Yield(); yield return 1; }
        }
        """;

    [Theory]
    [InlineData("LAN0004", "must be static", "[Get(\"/\")] public int [|Read|]() => 1;")]
    [InlineData("LAN0005", "make it and the types around it public or internal", "[Get(\"/\")] private static int [|Read|]() => 1;")]
    [InlineData("LAN0006", "'{itmId}', but no parameter has this name; did you mean '{itemId}'?", "[Get([|\"/items/{itmId}\"|])] public static int Read(int itemId) => itemId;")]
    [InlineData("LAN0006", "add a parameter 'itemId'", "[Get([|\"/items/{itemId}\"|])] public static int Read() => 1;")]
    [InlineData("LAN0007", "has no placeholder '{itemId}'; did you mean '{itmId}'?", "[Get(\"/\")] public static int Read([[|Path|]] int itemId) => itemId;", "[Router(\"/{itmId}\")]")]
    [InlineData("LAN0008", "always present: remove its default value", "[Get(\"/{id}\")] public static int Read(int id [|= 3|]) => id;")]
    [InlineData("LAN0009", "has the type 'Shop.Item', which one text cannot hold", "[Get(\"/{item}\")] public static int Read([|Item|] item) => 1;")]
    [InlineData("LAN0009", "which one text cannot hold", "[Get(\"/{ids}\")] public static int Read([|List<int>|] ids) => 1;")]
    [InlineData("LAN0010", "several sources ([Query], [Header])", "[Get(\"/\")] public static int Read([Query] [[|Header|]] int id) => id;")]
    [InlineData("LAN0010", "several sources ([Query], [Depends])", "[Get(\"/\")] public static int Read([Query] [[|Depends(nameof(Dependencies.Number))|]] int id) => id;")]
    [InlineData("LAN0011", "from the query, where each item is one text", "[Get(\"/\")] public static int Read([Query] [|List<Item>|] items) => 1;")]
    [InlineData("LAN0011", "from the header", "[Get(\"/\")] public static int Read([Header] [|Item[]|] items) => 1;")]
    [InlineData("LAN0012", "or a model whose members are", "[Get(\"/\")] public static int Read([Query] [|IStore|] store) => 1;")]
    [InlineData("LAN0040", "has the type 'int': use IFormFile", "[Post(\"/\")] public static int Read([File] [|int|] file) => 1;")]
    [InlineData("LAN0042", "write 'n = value' in the signature", "[Get(\"/\")] public static int Read([Query(Default = [1])] int [|n|]) => n;")]
    [InlineData("LAN0041", "with 'item', a JSON body", "[Post(\"/\")] public static int [|Read|]([Form] string name, Item item) => 1;")]
    [InlineData("LAN0012", "cannot be read from the body", "[Post(\"/\")] public static int Read([Body] [|IStore|] store) => 1;")]
    [InlineData("LAN0012", "cannot be read from the request", "[Get(\"/\")] public static int Read([|(int, int, int, int, int, int)|] many) => 1;")]
    [InlineData("LAN0014", "return a scalar, a list, a model, or an IResult", "[Get(\"/\")] public static [|IStore|] Read() => null!;")]
    [InlineData("LAN0015", "names the dependency 'Nobody'", "[Get(\"/\")] public static int Read([Depends([|\"Nobody\"|])] int id) => id;")]
    [InlineData("LAN0016", "'ItemsRouter.Current' must be static", "[Get(\"/\")] public static int Read([Depends([|nameof(Current)|])] int id) => id; public int Current() => 1;")]
    [InlineData("LAN0017", "has 2 overloads", "[Get(\"/\")] public static int Read([Depends([|nameof(Dependencies.Two)|])] int id) => id;")]
    [InlineData("LAN0018", "ItemsRouter.A → Shop.ItemsRouter.B → Shop.ItemsRouter.A", "[Get(\"/\")] public static int Read([Depends(nameof(A))] int a) => a; public static int A([Depends(nameof(B))] int b) => b; public static int B([Depends([|nameof(A)|])] int a) => a;")]
    [InlineData("LAN0019", "has the type 'string', but the dependency 'Dependencies.Number' gives 'int'", "[Get(\"/\")] public static int Read([Depends(nameof(Dependencies.Number))] [|string|] id) => 1;")]
    [InlineData("LAN0020", "'ItemsRouter.Late' ends after the response and uses 'Dependencies.Early'", "[Get(\"/\")] public static int Read([Depends(nameof(Late), Ends = DependencyEnd.AfterResponse)] int id) => id; public static async IAsyncEnumerable<int> Late([Depends([|nameof(Dependencies.Early)|])] int n) { await Task.Yield(); yield return n; }")]
    [InlineData("LAN0021", "MinLength applies to strings, byte arrays and collections, but 'ItemsRouter.Read(id)' has the type 'int'", "[Get(\"/\")] public static int Read([Query(MinLength = [|3|])] int id) => id;")]
    [InlineData("LAN0021", "Ge applies to numbers", "[Get(\"/\")] public static int Read([Query(Ge = [|3|])] string id) => 1;")]
    [InlineData("LAN0022", "pattern of 'ItemsRouter.Read(q)' is not valid", "[Get(\"/\")] public static int Read([Query(Pattern = [|\"(\"|])] string q) => 1;")]
    [InlineData("LAN0023", "bound Ge of 'ItemsRouter.Read(id)' is no value of the type 'int'", "[Get(\"/\")] public static int Read([Query(Ge = [|0.5|])] int id) => id;")]
    [InlineData("LAN0024", "repeats GET '/', which 'First' answers already", "[Get(\"/\")] public static int First() => 1; [Get(\"/\")] public static int [|Second|]() => 1;")]
    [InlineData("LAN0025", "an answer with status 204 has no body", "[Get(\"/\", StatusCode = [|204|])] public static int Read() => 1;")]
    [InlineData("LAN0032", "return a 'Shop.Item', or change ResponseModel", "[Get(\"/\", ResponseModel = typeof(Item))] public static [|int|] Read() => 1;")]
    [InlineData("LAN0060", "'items' has the type", "[Get(\"/\")] public static object Read() => [|new { items = new[] { new { id = 1 } } }|];")]
    [InlineData("LAN0061", "names no status", "[Response([|\"4xy\"|]), Get(\"/\")] public static int Read() => 1;")]
    [InlineData("LAN0062", "'Nme' is no member of 'Item'; did you mean 'Name'?", "[Get(\"/\", ResponseInclude = [|[\"Nme\"]|])] public static Item Read() => new(1, \"a\");")]
    [InlineData("LAN0063", "return object or a dictionary", "[Get(\"/\", ResponseExclude = [|Exclude.Unset|])] public static Item Read() => new(1, \"a\");")]
    [InlineData("LAN0027", "begin it with '/'", "[Get([|\"items\"|])] public static int Read() => 1;")]
    [InlineData("LAN0027", "a placeholder is a name in braces", "[Get([|\"/{item-id}\"|])] public static int Read() => 1;")]
    [InlineData("LAN0028", "takes 'id' by reference", "[Get(\"/\")] public static int Read(ref int [|id|]) => id;")]
    [InlineData("LAN0028", "is generic", "[Get(\"/\")] public static int [|Read|]<T>() => 1;")]
    [InlineData("LAN0070", "return IAsyncEnumerable<T> or IEnumerable<T>", "[Get(\"/\", EventStream = [|true|])] public static int Read() => 1;")]
    [InlineData("LAN0071", "takes 'item' from the body", "[WebSocket(\"/\")] public static Task [|Chat|](WebSocketConnection socket, Item item) => socket.AcceptAsync();")]
    [InlineData("LAN0072", "returns 'int', which nobody receives", "[WebSocket(\"/\")] public static [|int|] Chat(WebSocketConnection socket) => 1;")]
    [InlineData("LAN0073", "mark 'ItemsRouter.Read' with [WebSocket]", "[Get(\"/\")] public static int Read([|WebSocketConnection|] socket) => 1;")]
    [InlineData("LAN0084", "write [Depends] before it", "[Post(\"/\")] public static int Read([|OAuth2PasswordRequestForm|] form) => 1;")]
    [InlineData("LAN0085", "'ItemsRouter.Find' may return null: write 'string? name'", "[Get(\"/\")] public static int Read([Depends(nameof(Find))] [|string|] name) => 1; public static Task<string?> Find() => Task.FromResult<string?>(null);")]
    [InlineData("LAN0085", "'ItemsRouter.Scheme' is declared with AutoError = false", "[Get(\"/\")] public static int Read([Depends(nameof(Scheme))] [|string|] token) => 1; public static readonly OAuth2PasswordBearer Scheme = new(\"token\") { AutoError = false };")]
    [InlineData("LAN0006", "did you mean '{shopId}'?", "[Get(\"/\")] public static int Read(int shopId) => shopId;", "[Router([|\"/{shpId}\"|])]")]
    [Trait("Feature", "Start-up errors for wrong declarations")]
    public void Mistake_in_an_operation_is_found_where_it_is(string id, string message, string operations, string attribute = "[Router]")
    {
        if (id == "LAN0007")
            operations = $"[Get(\"/x\")] public static int Other(int itmId) => itmId; {operations}";
        Finding.Of(id, message, SourceProgram.Router(operations, Types, attribute));
    }

    [Theory]
    [InlineData("LAN0013", "'Thing.Store' has the type 'Shop.IStore'", "public record Thing([|IStore|] Store); public interface IStore;")]
    [InlineData("LAN0013", "'Thing.Store' has the type 'Shop.IStore'", "public class Thing { public [|IStore|] Store { get; set; } } public interface IStore;")]
    [InlineData("LAN0021", "'Thing.Count' has the type 'int'", "public record Thing([Field(MaxLength = [|3|])] int Count);")]
    [InlineData("LAN0021", "'Thing.Count' has the type 'int'", "public record Thing([[|System.ComponentModel.DataAnnotations.StringLength(3)|]] int Count);")]
    [InlineData("LAN0022", "pattern of 'Thing.Name' is not valid", "public record Thing([[|System.ComponentModel.DataAnnotations.RegularExpression(\"[\")|]] string Name);")]
    [InlineData("LAN0029", "'Thing.A' and 'Thing.B' both have the name 'x' on the wire", "public record Thing([Field(Alias = \"x\")] int A, [Field(Alias = \"x\")] int [|B|]);")]
    public void Mistake_in_a_model_is_found_where_it_is(string id, string message, string types) =>
        Finding.Of(id, message, SourceProgram.Router("[Post(\"/\")] public static int Make(Thing thing) => 1;", types));

    [Theory]
    [InlineData("LAN0090", "[OpenApiExtra] is not a JSON object: it does not begin with '{'", "[Get(\"/\"), OpenApiExtra([|\"[1]\"|])] public static int Read() => 1;")]
    [InlineData("LAN0090", "'}' at position 7 is unexpected", "[Get(\"/\"), OpenApiExtra([|\"{\\\"a\\\":1,}\"|])] public static int Read() => 1;")]
    [InlineData("LAN0090", "it ends too early", "[Get(\"/\")] public static int Read([SchemaExtra([|\"{\"|])] int q) => q;")]
    public void Addition_to_the_document_that_is_no_json_is_found(string id, string message, string operations) =>
        Finding.Of(id, message, SourceProgram.Router(operations));

    [Theory]
    [InlineData("is not partial, so the generator cannot describe it: write 'partial interface IEvents'", "[Webhooks] public interface [|IEvents|];")]
    [InlineData("is generic", "[Callbacks] public partial interface [|IEvents|]<T>;")]
    [InlineData("is inside 'Outer', which is not partial", "public class Outer { [Webhooks] public partial interface [|IEvents|]; }")]
    public void Interface_that_cannot_be_described_is_found(string message, string types) =>
        Finding.Of("LAN0091", message, $"using Lanner; namespace Shop; {types}");

    [Theory]
    [InlineData("LAN0001", "write 'partial class ShopRouter'", "[Router] public class [|ShopRouter|] { }")]
    [InlineData("LAN0002", "'ShopRouter' is inside 'Outer', which is not partial", "public class Outer { [Router] public partial class [|ShopRouter|] { } }")]
    [InlineData("LAN0003", "is static", "[Router] public static partial class [|ShopRouter|] { }")]
    [InlineData("LAN0003", "is generic", "[Router] public partial class [|ShopRouter|]<T> { }")]
    [InlineData("LAN0030", "has no public constructor", "[Router] public partial class ShopRouter { [Post(\"/\")] public static int Make([|Thing|] thing) => 1; } public record Thing { private Thing() { } public int Id { get; init; } }")]
    public void Mistake_in_a_router_is_found_where_it_is(string id, string message, string source) =>
        Finding.Of(id, message, $"using Lanner; namespace Shop; {source}");

    [Theory]
    [InlineData(".Result", "await the task", "[Get(\"/\")] public static async Task<int> Read() { await Task.Yield(); return Task.FromResult(1).[|Result|]; }")]
    [InlineData(".Wait()", "await the task", "[Get(\"/\")] public static async Task Read() { await Task.Yield(); Task.Delay(1).[|Wait|](); }")]
    [InlineData(".GetAwaiter().GetResult()", "await the task", "[Get(\"/\")] public static async Task Read() { await Task.Yield(); Task.Delay(1).GetAwaiter().[|GetResult|](); }")]
    [InlineData("Thread.Sleep()", "dependency 'ItemsRouter.Slow': await Task.Delay instead", "[Get(\"/\")] public static int Read([Depends(nameof(Slow))] int n) => n; public static async Task<int> Slow() { await Task.Yield(); Thread.[|Sleep|](1); return 1; }")]
    [InlineData("Thread.Sleep()", "path operation 'ItemsRouter.Read'", "[Get(\"/\")] public static async Task Read() { await Task.Yield(); Func<Task> wait = async () => { await Task.Yield(); Thread.[|Sleep|](1); }; await wait(); }")]
    public void Blocking_call_in_async_code_is_a_warning(string call, string message, string operations)
    {
        Finding.Of("LAN0026", $"'{call}' blocks the thread", SourceProgram.Router(operations));
        Finding.Of("LAN0026", message, SourceProgram.Router(operations));
    }

    [Theory]
    [InlineData("[Get(\"/\")] public static int Read() { Thread.Sleep(1); return Task.FromResult(1).Result; }")]
    [InlineData("[Get(\"/\")] public static async Task Read() => await Task.Run(() => Thread.Sleep(1));")]
    [InlineData("[Get(\"/\")] public static async Task<int> Read() { await Task.Yield(); return Helper(); } static int Helper() { Thread.Sleep(1); return 1; }")]
    [InlineData("[Get(\"/{item_id}\")] public static int Read(int itemId) => itemId;")]
    [InlineData("[Get(\"/\")] public static int Read([Query(MinLength = 1)] List<int> ids, [Query(Ge = 0.5)] double n, [Query(Ge = 1)] byte b) => 1;")]
    [InlineData("[Post(\"/\")] public static int Read([Form] string name, [File] byte[] file, IFormFile other, [Query] int n) => 1;")]
    [InlineData("[Get(\"/a\")] public static int A() => 1; [Post(\"/a\")] public static int B() => 1;")]
    [InlineData("[Get(\"/\"), OpenApiExtra(\"{ \\\"x\\\": [1, -2.5e3, true, null, \\\"\\u00e9\\\", {}] }\")] public static int Read() => 1;")]
    public void Right_code_has_no_finding(string operations) => Assert.Empty(Finding.In(SourceProgram.Router(operations)));

    [Fact]
    public void Every_diagnostic_has_an_id_of_its_own_that_stands_in_the_release_file() => CompareWithReleaseFile();

    private static void CompareWithReleaseFile([CallerFilePath] string here = "")
    {
        var releases = Path.Combine(Path.GetDirectoryName(here)!, "../../src/Framework/Lanner.Generators/AnalyzerReleases.Unshipped.md");
        var released = File.ReadLines(releases).Where(line => line.StartsWith("LAN", StringComparison.Ordinal)).Select(line => line.Split('|')[0].Trim());
        var declared = typeof(Diagnostics).GetFields().Select(field => ((Microsoft.CodeAnalysis.DiagnosticDescriptor)field.GetValue(null)!).Id);
        Assert.Equal(released.Order(), declared.Order());
    }
}
