using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using static Lanner.Generators.Tests.Api;

namespace Lanner.Generators.Tests;

public sealed class ExceptionHandlerTests
{
    private const string Read =
        "[Get(\"/{n}\")] public static int Read(int n) => n switch { 0 => throw new HttpException(404, \"own\"), 1 => throw new InvalidOperationException(\"secret\"), _ => n };";

    [Theory]
    [InlineData("/0", 404, "404 own")]
    [InlineData("/no/where", 404, "404 Not Found")]
    [InlineData("/1", 500, "500 InvalidOperationException")]
    [Trait("Feature", "Custom exception handlers")]
    public Task Handler_answers_a_status_wherever_it_arises(string path, int status, string answer) =>
        With(api =>
        {
            api.OnStatus(404, (_, error) => Results.Text($"404 {((HttpException)error).Detail}", statusCode: 404));
            api.OnStatus(500, (http, error) => http.Response.WriteAsync($"500 {error.GetType().Name}"));
        }).Get(path).Answers(status, answer);

    [Fact]
    [Trait("Feature", "Unhandled exception")]
    public async Task Unhandled_exception_tells_nothing_and_may_have_a_handler()
    {
        await With(_ => { }).Get("/1").Answers(500, "Internal Server Error");
        await With(api => api.OnException<Exception>((_, error) => Results.Text(error.Message, statusCode: 503))).Get("/1").Answers(503, "secret");
    }

    [Fact]
    [Trait("Feature", "Endpoint context in errors")]
    public Task Message_of_a_validation_error_names_operation_method_and_path() =>
        With(api => api.OnException<ValidationException>((_, invalid) => Results.Text(invalid.Message))).Get("/x").Answers(200,
            "1 validation error in ItemsRouter.Read (GET /x): path.n: Input should be a valid integer, unable to parse string as an integer");

    [Fact]
    public Task Handler_can_send_back_a_body_with_half_a_surrogate_pair() =>
        Run(
            "[Post(\"/\")] public static int Write([Body] int n) => n;",
            services: services => services.Configure<LannerOptions>(api => api.OnException<ValidationException>((_, invalid) => Results.Json(invalid.Body))))
            .Post("/", """["\ud800", 1.50, "\u00e9"]""").Answers(200, "[\"\uFFFD\",1.5,\"é\"]");

    [Fact]
    public void Handler_of_a_status_that_reports_no_error_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new LannerOptions().OnStatus(200, (_, _) => Results.Empty));

    private static Api With(Action<LannerOptions> configure) => Run(Read, services: services => services.Configure(configure));
}
