using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Lanner.Tests.OpenApi;

public sealed partial class DocsPagesTests
{
    [Theory]
    [InlineData("/docs", "Shop - Swagger UI")]
    [InlineData("/redoc", "Shop - ReDoc")]
    [InlineData("/scalar", "Shop - Scalar")]
    public async Task Page_has_its_title_and_refers_to_this_host_only(string path, string title)
    {
        await using var app = await DocumentedApp.StartAsync();
        var page = await app.GetTextAsync(path);

        Assert.Contains($"<title>{title}</title>", page, StringComparison.Ordinal);
        Assert.Contains("/openapi.json'", page, StringComparison.Ordinal);
        Assert.NotEmpty(References(page));
        foreach (var reference in References(page))
        {
            Assert.True(reference.StartsWith("data:", StringComparison.Ordinal) || reference.StartsWith(path + "/", StringComparison.Ordinal), reference);
            if (reference[0] == '/') Assert.Equal(HttpStatusCode.OK, (await app.GetAsync(reference)).StatusCode);
        }
    }

    [Theory]
    [InlineData("/docs")]
    [InlineData("/redoc")]
    [InlineData("/scalar")]
    public async Task Policy_allows_this_host_and_the_one_inline_script(string path)
    {
        await using var app = await DocumentedApp.StartAsync(options => options.Servers.Add(new OpenApiServer("https://shop.example/v1")));
        var response = await app.GetAsync(path);
        var policy = string.Join("; ", response.Headers.GetValues("Content-Security-Policy"));
        var script = InlineScript().Match(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Groups[1].Value;
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script)));

        Assert.NotEmpty(script);
        Assert.StartsWith($"default-src 'none'; script-src 'self' 'sha256-{hash}'; ", policy, StringComparison.Ordinal);
        Assert.Contains("connect-src 'self' https://shop.example; ", policy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/docs")]
    [InlineData("/redoc")]
    [InlineData("/scalar")]
    public async Task Addresses_follow_the_path_base(string path)
    {
        await using var app = await DocumentedApp.StartAsync();
        var page = await app.GetTextAsync("/base" + path);

        Assert.Contains("'/base/openapi.json'", page, StringComparison.Ordinal);
        Assert.All(References(page), reference => Assert.Matches($"^(data:|/base{path}/)", reference));
    }

    [Fact]
    public async Task Swagger_ui_has_fastapis_settings()
    {
        await using var app = await DocumentedApp.StartAsync();
        var page = await app.GetTextAsync("/docs");

        foreach (var setting in new[]
        {
            "url: '/openapi.json'", "\"dom_id\": \"#swagger-ui\"", "\"layout\": \"BaseLayout\"", "\"deepLinking\": true", "\"showExtensions\": true",
            "\"showCommonExtensions\": true", "oauth2RedirectUrl: window.location.origin + '/docs/oauth2-redirect'",
        })
        {
            Assert.Contains(setting, page, StringComparison.Ordinal);
        }

        Assert.Contains("window.opener.swaggerUIRedirectOauth2", await app.GetTextAsync("/docs/oauth2-redirect"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Text_cannot_break_out_of_markup_or_script()
    {
        await using var app = await DocumentedApp.StartAsync(options =>
        {
            options.Title = "</title><script>alert(1)</script>";
            options.OpenApiUrl = "/it's&me.json";
        });
        var page = await app.GetTextAsync("/docs");

        Assert.DoesNotContain("alert(1)</script>", page, StringComparison.Ordinal);
        Assert.Contains("url: '/it\\u0027s\\u0026me.json'", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/docs/swagger-ui-bundle.js", "SwaggerUIBundle")]
    [InlineData("/redoc/redoc.standalone.js", "export{")]
    [InlineData("/scalar/scalar.js", "createApiReference")]
    public async Task Files_come_compressed_or_plain_and_are_revalidated(string path, string content)
    {
        await using var app = await DocumentedApp.StartAsync();
        var plain = await app.GetAsync(path);
        var compressed = await app.SendAsync(HttpMethod.Get, path, "Accept-Encoding", "gzip, br");
        var again = await app.SendAsync(HttpMethod.Get, path, "If-None-Match", plain.Headers.ETag!.ToString());

        Assert.Contains(content, await plain.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal("text/javascript; charset=utf-8", plain.Content.Headers.ContentType?.ToString());
        Assert.Equal(["gzip"], compressed.Content.Headers.ContentEncoding);
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }

    // What a browser loads for the page: sources, style sheets, icons, imported modules.
    private static IReadOnlyList<string> References(string page) => [.. Reference().Matches(page).Select(match => match.Groups[1].Value)];

    [GeneratedRegex("""(?:src="|href="|import [^'"]* from ')([^'"]+)""")]
    private static partial Regex Reference();

    [GeneratedRegex("""<script(?: type="module")?>([^<]+)</script>""")]
    private static partial Regex InlineScript();
}
