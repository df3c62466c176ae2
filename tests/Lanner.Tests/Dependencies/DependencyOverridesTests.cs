using Lanner.Runtime;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Lanner.Tests.Dependencies;

public sealed class DependencyOverridesTests
{
    private const string Key = "Lanner.Tests.Dependencies.DependencyOverridesTests.CurrentUser";

    [Fact]
    public async Task A_replacement_may_return_its_value_in_every_form()
    {
        Assert.Equal("sync", await CallAsync(() => "sync"));
        Assert.Equal("task", await CallAsync(() => Task.FromResult("task")));
        Assert.Equal("value task", await CallAsync(() => new ValueTask<string>("value task")));
        Assert.Equal("yield", await CallAsync(() => Yields([])));
        Assert.Null(await CallAsync(() => (string)null!));
    }

    [Fact]
    public async Task A_replacement_may_take_services_the_request_and_its_token()
    {
        using var services = new ServiceCollection().AddSingleton(new Version(1, 2)).AddKeyedSingleton("cold", "keyed").BuildServiceProvider();

        var value = await CallAsync(
            (Version version, [FromKeyedServices("cold")] string keyed, HttpContext http, CancellationToken token) =>
                $"{version}, {keyed}, {http.Request.Path}, {token == http.RequestAborted}",
            new DefaultHttpContext { RequestServices = services, Request = { Path = "/x" } });

        Assert.Equal("1.2, keyed, /x, True", value);
    }

    [Fact]
    public async Task A_replacement_that_yields_ends_with_the_scope()
    {
        var events = new List<string>();
        await using (var scope = new DependencyScope())
        {
            Assert.Equal("yield", await Replace(() => Yields(events)).InvokeAsync<string>(new DefaultHttpContext(), scope));
            await scope.CompleteAsync(DependencyEnd.BeforeResponse);
        }

        Assert.Equal(["after", "disposed"], events);
    }

    [Fact]
    public async Task Exceptions_of_a_replacement_arrive_as_they_are()
    {
        var exception = await Assert.ThrowsAsync<HttpException>(async () => await CallAsync(string () => throw new HttpException(401)));

        Assert.Equal(401, exception.StatusCode);
    }

    [Fact]
    public async Task A_replacement_of_another_type_is_told()
    {
        var exception = await Assert.ThrowsAsync<InvalidOperationException>(async () => await CallAsync(() => 7));

        Assert.Equal($"The replacement of {Key} returns System.Int32; System.String, a task of it or an IAsyncEnumerable of it is needed.", exception.Message);
    }

    [Fact]
    public async Task A_parameter_that_is_no_service_is_told()
    {
        var http = new DefaultHttpContext { RequestServices = new ServiceCollection().BuildServiceProvider() };

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(async () => await CallAsync((Uri address) => "x", http));

        Assert.Equal($"The replacement of {Key} asks for 'address' of type System.Uri, which is no registered service. Register it, or take HttpContext.", exception.Message);
    }

    [Fact]
    public void Replacements_can_be_taken_back()
    {
        var overrides = new DependencyOverrides();
        overrides.Set(CurrentUser, () => "test");
        Assert.True(overrides.TryGet(Key, out _));

        overrides.Remove(CurrentUser);

        Assert.False(overrides.TryGet(Key, out _));
    }

    [Fact]
    public void Methods_of_nested_classes_have_dotted_names()
    {
        var overrides = new DependencyOverrides();
        overrides.Set(Nested.Page, () => 1);

        Assert.True(overrides.TryGet("Lanner.Tests.Dependencies.DependencyOverridesTests.Nested.Page", out _));
    }

    [Fact]
    public void A_lambda_is_no_dependency_to_replace() =>
        Assert.Throws<ArgumentException>(() => new DependencyOverrides().Set(() => "x", () => "y"));

    private static string CurrentUser() => "real";

    private static DependencyOverride Replace(Delegate replacement)
    {
        var overrides = new DependencyOverrides();
        overrides.Set(CurrentUser, replacement);
        return overrides.TryGet(Key, out var found) ? found : throw new KeyNotFoundException();
    }

    private static ValueTask<string> CallAsync(Delegate replacement, HttpContext? http = null) =>
        Replace(replacement).InvokeAsync<string>(http ?? new DefaultHttpContext());

    private static async IAsyncEnumerable<string> Yields(List<string> events)
    {
        try
        {
            await Task.Yield();
            yield return "yield";
            events.Add("after");
        }
        finally
        {
            events.Add("disposed");
        }
    }

    private static class Nested
    {
        public static int Page() => 0;
    }
}
