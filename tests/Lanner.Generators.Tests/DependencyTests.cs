using Microsoft.Extensions.DependencyInjection;
using static Lanner.Generators.Tests.Api;

namespace Lanner.Generators.Tests;

public sealed class DependencyTests
{
    private const string Log =
        """
        public static class Log { public static readonly List<string> Lines = []; public static string Add(string line) { lock (Lines) Lines.Add(line); return line; } }
        """;

    [Fact]
    [Trait("Feature", "Function dependency")]
    public Task Function_reads_its_own_parameters() =>
        Run(
            "[Get(\"/\")] public static int Read([Depends(nameof(Dependencies.Pagination))] Paging paging) => paging.Offset + paging.Limit;",
            "public record Paging(int Offset, int Limit); public static class Dependencies { public static Paging Pagination(int offset = 0, [Query(Le = 100)] int limit = 20) => new(offset, limit); }")
            .Get("/?offset=1&limit=500").Rejects("less_than_equal at query.limit");

    [Fact]
    [Trait("Feature", "Class dependency")]
    public Task Class_is_made_of_request_parameters() =>
        Run("[Get(\"/\")] public static string Read([Depends] Search search) => search.Q + search.Limit;", "public sealed class Search(string q, int limit = 3) { public string Q => q; public int Limit => limit; }")
            .Get("/?q=a").Answers(200, "\"a3\"");

    [Fact]
    [Trait("Feature", "Per-request cache")]
    public async Task Function_is_called_once_for_a_request()
    {
        var api = Run(
            """
            [Get("/")] public static string Read([Depends(nameof(A))] string a, [Depends(nameof(B))] string b, [Depends(nameof(C), UseCache = false)] string c) => a + b + c;
            public static string A([Depends(nameof(C))] string c) => "a" + c;
            public static async Task<string> B([Depends(nameof(C))] string c) { await Task.Yield(); return "b" + c; }
            public static string C() => Log.Add("c");
            """, Log);
        await api.Get("/").Answers(200, "\"acbcc\"");
        Assert.Equal(["c", "c"], api.Static<List<string>>("Log", "Lines"));
    }

    [Fact]
    public async Task Dependency_with_invalid_input_is_not_called_but_others_are()
    {
        var api = Run(
            """
            [Get("/")] public static string Read([Depends(nameof(A))] string a, [Depends(nameof(B))] string b) => a + b;
            public static string A([Depends(nameof(Inner))] string inner) => Log.Add("a");
            public static string Inner(int n) => Log.Add("inner");
            public static string B() => Log.Add("b");
            """, Log);
        await api.Get("/?n=x").Rejects("int_parsing at query.n");
        Assert.Equal(["b"], api.Static<List<string>>("Log", "Lines"));
    }

    [Fact]
    [Trait("Feature", "Dependencies in the decorator")]
    public async Task Requirements_run_before_parameters_those_of_the_router_first()
    {
        var api = Run(
            """
            [Requires(nameof(Second))] [Get("/")] public static string Read([Depends(nameof(Third))] string third) => third;
            public static void First() => Log.Add("first");
            public static async Task Second() { await Task.Yield(); Log.Add("second"); }
            public static string Third() => Log.Add("third");
            """, Log, "[Router, Requires(nameof(First))]");
        await api.Get("/").Answers(200, "\"third\"");
        Assert.Equal(["first", "second", "third"], api.Static<List<string>>("Log", "Lines"));
    }

    [Theory]
    [InlineData("/?n=1", "before,operation,after,end")]
    [InlineData("/?n=0", "before,operation,end")]
    [InlineData("/?n=x", "before,end")]
    [Trait("Feature", "yield dependencies")]
    public async Task Code_after_yield_runs_on_success_only_and_disposal_always(string path, string lines)
    {
        var api = Run(
            """
            [Get("/")] public static int Read([Depends(nameof(Session))] string session, int n) { Log.Add("operation"); return n == 0 ? throw new HttpException(409, "no") : n; }
            public static async IAsyncEnumerable<string> Session([EnumeratorCancellation] CancellationToken cancellation = default)
            {
                Log.Add("before");
                try { await Task.Yield(); yield return "s"; Log.Add("after"); }
                finally { Log.Add("end"); }
            }
            """, Log);
        await api.Get(path).Answers(path[^1] switch { '1' => 200, '0' => 409, _ => 422 }, path[^1] switch
        {
            '1' => "1",
            '0' => """{"detail":"no"}""",
            _ => """{"detail":[{"type":"int_parsing","loc":["query","n"],"msg":"Input should be a valid integer, unable to parse string as an integer","input":"x"}]}""",
        });
        Assert.Equal(lines.Split(','), api.Static<List<string>>("Log", "Lines"));
    }

    [Fact]
    public async Task Dependency_that_fails_at_its_end_makes_no_success() =>
        await Run(
            """
            [Get("/")] public static int Read([Depends(nameof(Session))] string session) => 1;
            public static async IAsyncEnumerable<string> Session() { await Task.Yield(); yield return "s"; throw new HttpException(409, "commit"); }
            """).Get("/").Answers(409, """{"detail":"commit"}""");

    [Theory]
    [InlineData("/?n=1", "True")]
    [InlineData("/?n=0", "False HttpException")]
    [InlineData("/?n=x", "False ValidationException")]
    public async Task Dependency_can_ask_how_the_operation_ended(string path, string line)
    {
        var api = Run(
            """
            [Get("/")] public static int Read([Depends(nameof(Session))] string session, int n) => n == 0 ? throw new HttpException(409, "no") : n;
            public static async IAsyncEnumerable<string> Session(OperationOutcome outcome)
            {
                try { await Task.Yield(); yield return "s"; }
                finally { Log.Add($"{outcome.Succeeded} {outcome.Exception?.GetType().Name}".Trim()); }
            }
            """, Log);
        await api.Get(path).Sent();
        Assert.Equal([line], api.Static<List<string>>("Log", "Lines"));
    }

    [Fact]
    [Trait("Feature", "scope of yield dependencies")]
    public async Task Dependencies_end_newest_first_and_those_after_the_response_last()
    {
        var api = Run(
            """
            [Get("/")] public static int Read([Depends(nameof(Late), Ends = DependencyEnd.AfterResponse)] string late, [Depends(nameof(A))] string a, [Depends(nameof(B))] string b, BackgroundTasks tasks)
            { tasks.Add(() => Log.Add("task")); return 1; }
            public static async IAsyncEnumerable<string> Late() { await Task.Yield(); yield return "s"; Log.Add("late"); }
            public static async IAsyncEnumerable<string> A() { await Task.Yield(); yield return "s"; Log.Add("a"); }
            public static async IAsyncEnumerable<string> B() { await Task.Yield(); yield return "s"; Log.Add("b"); }
            """, Log);
        await api.Get("/").Answers(200, "1");
        await Eventually.Equal(["b", "a", "task", "late"], () => api.Static<List<string>>("Log", "Lines"));
    }

    [Fact]
    [Trait("Feature", "Generic and annotated dependencies")]
    public Task Attribute_class_stands_for_a_dependency_generic_in_the_parameter() =>
        Run(
            "[Get(\"/\")] public static string Read([Make] List<int> list, [Make] List<string> texts) => list.GetType().GetGenericArguments()[0].Name + texts.GetType().GetGenericArguments()[0].Name;",
            "[DependsOn(typeof(Makers), nameof(Makers.Make))] public sealed class MakeAttribute : DependsAttribute; public static class Makers { public static T Make<T>() where T : new() => new(); }")
            .Get("/").Answers(200, "\"Int32String\"");

    [Fact]
    [Trait("Feature", "Same name in path and dependency")]
    public Task Dependency_reads_the_path_where_its_name_is_in_it_else_the_query() =>
        Run(
            """
            [Get("/users/{userId}")] public static int ByPath([Depends(nameof(User))] int user) => user;
            [Get("/me")] public static int ByQuery([Depends(nameof(User))] int user) => user;
            public static int User(int userId) => userId;
            """).Get("/me?userId=x").Rejects("int_parsing at query.userId");

    [Fact]
    public Task Services_come_from_the_container() =>
        Run(
            "[Get(\"/\")] public static string Read(TimeProvider clock, [Microsoft.Extensions.DependencyInjection.FromKeyedServices(\"k\")] System.Text.StringBuilder text, IFormatProvider? none = null) => text.ToString() + (none is null) + (clock is not null);",
            services: services => services.AddSingleton(TimeProvider.System).AddKeyedSingleton("k", new System.Text.StringBuilder("t"))).Get("/").Answers(200, "\"tTrueTrue\"");

    [Theory]
    [InlineData("User", "\"test:-\"", "")]
    [InlineData("Token", "\"user:test\"", "user")]
    [Trait("Feature", "Overrides for tests")]
    public async Task Test_replaces_a_dependency_and_what_only_it_needs_is_not_read(string replaced, string answer, string lines)
    {
        var overrides = new Lanner.Runtime.DependencyOverrides();
        var api = Run(
            """
            [Get("/")] public static string Read([Depends(nameof(User))] string user) => user;
            public static string User([Depends(nameof(Token))] string token, [Header] string? xName = null) { Log.Add("user"); return $"user:{token}"; }
            public static string Token([Header] string authorization) { Log.Add("token"); return authorization; }
            """, Log, services: services => services.AddSingleton(overrides));
        overrides.Set(api.Method("ItemsRouter", replaced), () => replaced == "User" ? "test:-" : "test");
        await api.Get("/").Answers(200, answer);
        Assert.Equal(lines.Length == 0 ? [] : lines.Split(','), api.Static<List<string>>("Log", "Lines"));
    }

    [Fact]
    [Trait("Feature", "Context variables")]
    public Task Value_that_a_dependency_sets_for_its_flow_reaches_the_operation() =>
        Run(
            """
            private static readonly AsyncLocal<string?> User = new();
            [Get("/"), Requires(nameof(Remember))] public static async Task<string> Read() { await Task.Yield(); return User.Value ?? "none"; }
            public static void Remember(string name) => User.Value = name;
            """).Get("/?name=ann").Answers(200, "\"ann\"");

    [Fact]
    [Trait("Feature", "Response and BackgroundTasks in dependencies")]
    public async Task Response_and_background_tasks_are_shared_with_dependencies()
    {
        var api = Run(
            """
            [Get("/")] public static string Read([Depends(nameof(Header))] string header, BackgroundTasks tasks) { tasks.Add(() => Log.Add("operation")); return header; }
            public static string Header(HttpResponse response, BackgroundTasks tasks) { response.Headers["X-From"] = "dependency"; response.StatusCode = 202; tasks.Add(() => Log.Add("dependency")); return "h"; }
            """, Log);
        var (status, body, headers) = await api.Get("/").SentWithHeaders();
        Assert.Equal((202, "\"h\"", "dependency"), (status, body, headers.GetValues("X-From").Single()));
        await Eventually.Equal(["dependency", "operation"], () => api.Static<List<string>>("Log", "Lines"));
    }

    [Fact]
    [Trait("Feature", "Dependency with request body")]
    public async Task Bodies_of_dependencies_are_keys_of_one_body()
    {
        var api = Run(
            "[Post(\"/\")] public static string Create(Item item, [Depends(nameof(Other))] string other) => item.Name + other; public static string Other([Body] Note note) => note.Text;",
            "public record Item(string Name); public record Note(string Text);");
        await api.Post("/", """{"item":{"name":"a"},"note":{"text":"b"}}""").Answers(200, "\"ab\"");
        await api.Post("/", """{"item":{}}""").Rejects("missing at body.item.name", "missing at body.note");
    }

    [Fact]
    [Trait("Feature", "yield and HTTPException")]
    public async Task Dependency_may_replace_what_the_operation_throws_newest_first()
    {
        var api = Run(
            """
            [Get("/{n}")] public static int Read(int n, [Depends(nameof(Outer))] int outer, [Depends(nameof(Inner))] int inner) => n == 0 ? throw new FormatException("odd") : throw new HttpException(409, "own");
            public static int Outer(OperationOutcome outcome) { outcome.OnFailure<TimeoutException>(error => new HttpException(400, error.Message + "!")); return 1; }
            public static int Inner(OperationOutcome outcome) { outcome.OnFailure<FormatException>(error => new TimeoutException(error.Message)); return 1; }
            """);
        await api.Get("/0").Answers(400, """{"detail":"odd!"}""");
        await api.Get("/1").Answers(409, """{"detail":"own"}""");
    }
}
