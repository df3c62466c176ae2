using static Lanner.Generators.Tests.Api;

namespace Lanner.Generators.Tests;

public sealed class RouteTests
{
    [Theory]
    [InlineData("GET", "\"get\"")]
    [InlineData("POST", "\"post\"")]
    [InlineData("PUT", "\"put\"")]
    [InlineData("PATCH", "\"patch\"")]
    [InlineData("DELETE", "\"delete\"")]
    [InlineData("OPTIONS", "\"options\"")]
    [InlineData("TRACE", "\"trace\"")]
    [InlineData("HEAD", "")]
    [Trait("Feature", "HTTP method decorators")]
    public Task Each_method_of_a_path_has_an_operation_of_its_own(string method, string answer) =>
        Run("""
            [Get("/x")] public static string A() => "get";
            [Post("/x")] public static string B() => "post";
            [Put("/x")] public static string C() => "put";
            [Patch("/x")] public static string D() => "patch";
            [Delete("/x")] public static string E() => "delete";
            [Options("/x")] public static string F() => "options";
            [Trace("/x")] public static string G() => "trace";
            [Head("/x")] public static void H() { }
            """).Send(new HttpMethod(method), "/x", null, []).Answers(200, answer);

    [Theory]
    [InlineData("GET", "/x", 200)]
    [InlineData("PUT", "/x", 200)]
    [InlineData("GET", "/y", 200)]
    [InlineData("POST", "/x", 405)]
    [Trait("Feature", "Several methods, one handler")]
    public Task Several_attributes_make_several_operations(string method, string path, int status) =>
        Run("""[Get("/x"), Put("/x"), Get("/y", OperationId = "other")] public static string Read() => "x";""").Send(new HttpMethod(method), path, null, [])
            .Answers(status, status == 200 ? "\"x\"" : """{"detail":"Method Not Allowed"}""");

    [Theory]
    [InlineData("/int/5", 200, "5")]
    [InlineData("/int/-5", 404, """{"detail":"Not Found"}""")]
    [InlineData("/float/25.5", 200, "25.5")]
    [InlineData("/float/1e3", 404, """{"detail":"Not Found"}""")]
    [InlineData("/uuid/0b7c3e4e6e2a4a8f9d5e1f2a3b4c5d6e", 200, "\"0b7c3e4e-6e2a-4a8f-9d5e-1f2a3b4c5d6e\"")]
    [InlineData("/uuid/x", 404, """{"detail":"Not Found"}""")]
    [Trait("Feature", "Starlette converters")]
    public Task Converter_decides_whether_the_route_matches(string path, int status, string answer) =>
        Run("""
            [Get("/int/{x:int}")] public static int Int(int x) => x;
            [Get("/float/{x:float}")] public static double Float(double x) => x;
            [Get("/uuid/{x:uuid}")] public static Guid Uuid(Guid x) => x;
            """).Get(path).Answers(status, answer);

    [Theory]
    [InlineData("[Router]", 307, "")]
    [InlineData("[Router(RedirectSlashes = false)]", 404, """{"detail":"Not Found"}""")]
    [Trait("Feature", "Trailing-slash redirect")]
    public Task Router_switches_redirects_off(string attribute, int status, string answer) =>
        Run("[Get(\"/hello/\")] public static string Hello() => \"x\";", attribute: attribute).Get("/hello").Answers(status, answer);
}
