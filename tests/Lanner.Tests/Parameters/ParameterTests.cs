using System.Text;
using Lanner.Runtime;
using Microsoft.AspNetCore.Http;

namespace Lanner.Tests.Parameters;

public sealed class ParameterTests
{
    [Theory]
    [InlineData("?q=a", "a")]
    [InlineData("?q=a&q=b", "b")] // the last one wins
    [InlineData("?q=", "")]
    [InlineData("?q", "")]
    [InlineData("?x=1&q=a+b%20c%2B", "a b c+")]
    [InlineData("?%71=found", "found")]
    [InlineData("?q=%C3%A4%E2%82%AC", "ä€")]
    [InlineData("?q=%zz%4", "%zz%4")] // broken escapes stay
    [InlineData("?q=%FF", "\uFFFD")]
    [InlineData("?q=ä%20", "ä ")]
    [InlineData("?q=a=b", "a=b")]
    [InlineData("?&&q=a&", "a")]
    [InlineData("?Q=a", null)]
    [InlineData("?qq=a", null)]
    [InlineData("?", null)]
    [InlineData("", null)]
    public void Query_values_are_read_as_Python_reads_them(string query, string? expected)
    {
        var request = new DefaultHttpContext().Request;
        request.QueryString = new QueryString(query);

        Assert.Equal(expected, TextOf(new QueryText(request).Find("q")));
    }

    [Fact]
    public void All_values_of_a_query_parameter_come_in_order()
    {
        var request = new DefaultHttpContext().Request;
        request.QueryString = new QueryString("?q=a&x=1&q=b%20c&q=");

        Assert.Equal(["a", "b c", ""], new QueryText(request).FindAll("q").ToArray());
        Assert.Equal(["1"], new QueryText(request).FindAll("x").ToArray());
        Assert.Empty(new QueryText(request).FindAll("y").ToArray());
    }

    [Fact]
    public void A_query_value_without_escapes_costs_no_memory()
    {
        var request = new DefaultHttpContext().Request;
        request.QueryString = new QueryString("?limit=10&q=kettle");
        _ = new QueryText(request).Find("q").IsPresent;

        var before = GC.GetAllocatedBytesForCurrentThread();
        var length = new QueryText(request).Find("q").Value.Length + new QueryText(request).Find("limit").Value.Length;
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.Equal(8, length);
        Assert.Equal(0, allocated);
    }

    [Fact]
    public void Headers_are_found_without_case_and_not_split()
    {
        var request = new DefaultHttpContext().Request;
        request.Headers["X-Token"] = new[] { "a, b", "c" };
        request.Headers["X-Empty"] = "";

        Assert.Equal("a, b", TextOf(new HeaderText(request).Find("x-token")));
        Assert.Equal(["a, b", "c"], new HeaderText(request).FindAll("x-token").ToArray());
        Assert.Equal("", TextOf(new HeaderText(request).Find("x-empty")));
        Assert.Null(TextOf(new HeaderText(request).Find("x_token")));
    }

    [Theory]
    [InlineData("session=abc; theme=dark", "theme", "dark")]
    [InlineData("theme=light;theme=dark", "theme", "dark")]
    [InlineData("theme=\"dark blue\"", "theme", "dark blue")]
    [InlineData("theme=dark%20blue", "theme", "dark blue")] // as HttpResponse.Cookies writes it
    [InlineData("theme=a=b", "theme", "a=b")]
    [InlineData("theme=", "theme", "")]
    [InlineData("Theme=dark", "theme", null)]
    [InlineData("theme", "theme", null)]
    public void Cookies_are_found_by_name(string header, string name, string? expected)
    {
        var request = new DefaultHttpContext().Request;
        request.Headers.Cookie = header;

        Assert.Equal(expected, TextOf(new CookieText(request).Find(name)));
        Assert.Equal(expected is null ? [] : [expected], new CookieText(request).FindAll(name).ToArray());
    }

    [Fact]
    public void Cookies_of_several_header_lines_are_found()
    {
        var request = new DefaultHttpContext().Request;
        request.Headers.Cookie = new[] { "a=1; b=2", "c=3" };

        Assert.Equal("2", TextOf(new CookieText(request).Find("b")));
        Assert.Equal("3", TextOf(new CookieText(request).Find("c")));
    }

    [Theory]
    [InlineData("application/json", true)]
    [InlineData("Application/JSON; charset=utf-8", true)]
    [InlineData("application/geo+json", true)]
    [InlineData("application/vnd.api+json; v=1", true)]
    [InlineData("application/geo+json-seq", false)]
    [InlineData("text/json", false)]
    [InlineData("text/plain", false)]
    [InlineData(null, false)]
    public async Task Bodies_are_JSON_by_their_content_type(string? contentType, bool isJson)
    {
        var http = new DefaultHttpContext();
        http.Request.ContentType = contentType;
        http.Request.Body = new MemoryStream(Encoding.UTF8.GetBytes("7"));
        var errors = default(ErrorList);

        await BodyOf(http, body => body.Read<int, Int32Model>(true, ref errors));

        // As a text, "7" is a number just as well; only JSON null tells them apart.
        http.Request.Body = new MemoryStream(Encoding.UTF8.GetBytes("null"));
        await BodyOf(http, body => body.Read<int, Int32Model>(true, ref errors));
        Assert.Equal(isJson ? "missing" : "int_parsing", Assert.Single(errors.ToValidationErrors()).Type);
    }

    private static async Task BodyOf(HttpContext http, Action<RequestBody> read)
    {
        Task Handle(HttpContext context, OperationContext operation)
        {
            read(RequestBody.ReadAsync(context, operation).AsTask().GetAwaiter().GetResult());
            return Task.CompletedTask;
        }

        await Operations.InvokerOf(Operations.Of("POST", "/", Handle))(http);
    }

    private static string? TextOf(ParameterText text) => text.IsPresent ? text.Value.ToString() : null;
}
