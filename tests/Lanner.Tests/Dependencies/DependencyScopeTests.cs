using Lanner.Runtime;

namespace Lanner.Tests.Dependencies;

public sealed class DependencyScopeTests
{
    private readonly List<string> _events = [];

    [Fact]
    public async Task After_success_the_code_after_yield_runs_newest_first_at_its_time()
    {
        await using (var scope = new DependencyScope())
        {
            await EnterAsync(scope, "a", DependencyEnd.AfterResponse);
            await EnterAsync(scope, "b", DependencyEnd.BeforeResponse);
            await EnterAsync(scope, "c", DependencyEnd.BeforeResponse);
            _events.Add("operation");
            await scope.CompleteAsync(DependencyEnd.BeforeResponse);
            _events.Add("answer");
            await scope.CompleteAsync(DependencyEnd.AfterResponse);
        }

        Assert.Equal(
            ["a begins", "b begins", "c begins", "operation", "c after", "c disposed", "b after", "b disposed", "answer", "a after", "a disposed"],
            _events);
    }

    [Fact]
    public async Task After_a_failure_all_are_disposed_and_no_code_after_yield_runs()
    {
        await using (var scope = new DependencyScope())
        {
            await EnterAsync(scope, "a");
            await EnterAsync(scope, "b", DependencyEnd.AfterResponse);
        }

        Assert.Equal(["a begins", "b begins", "b disposed", "a disposed"], _events);
    }

    [Fact]
    public async Task A_failure_after_yield_keeps_older_dependencies_from_completing()
    {
        var exception = await Assert.ThrowsAsync<InvalidOperationException>(async () =>
        {
            await using var scope = new DependencyScope();
            await EnterAsync(scope, "a");
            await scope.EnterAsync(FailsAfterYield(), DependencyEnd.BeforeResponse, TestContext.Current.CancellationToken);
            await scope.CompleteAsync(DependencyEnd.BeforeResponse);
        });

        Assert.Equal("commit failed", exception.Message);
        Assert.Equal(["a begins", "failing disposed", "a disposed"], _events);
    }

    [Fact]
    public async Task A_failing_disposal_does_not_keep_the_others_from_it()
    {
        var scope = new DependencyScope();
        await EnterAsync(scope, "a");
        await scope.EnterAsync(FailsAtDisposal("first"), DependencyEnd.BeforeResponse, TestContext.Current.CancellationToken);
        await EnterAsync(scope, "b");
        await scope.EnterAsync(FailsAtDisposal("second"), DependencyEnd.BeforeResponse, TestContext.Current.CancellationToken);

        var exception = await Assert.ThrowsAsync<AggregateException>(async () => await scope.DisposeAsync());

        Assert.Equal(["second", "first"], exception.InnerExceptions.Select(inner => inner.Message));
        Assert.Equal(["a begins", "b begins", "b disposed", "a disposed"], _events);
        await scope.DisposeAsync();
    }

    [Fact]
    public async Task A_dependency_that_fails_at_its_start_is_disposed()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(async () =>
        {
            await using var scope = new DependencyScope();
            await EnterAsync(scope, "a");
            await scope.EnterAsync(FailsAtStart(), DependencyEnd.BeforeResponse, TestContext.Current.CancellationToken);
        });

        Assert.Equal(["a begins", "start disposed", "a disposed"], _events);
    }

    [Fact]
    public async Task A_dependency_that_yields_nothing_is_told_by_name()
    {
        await using var scope = new DependencyScope();

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(async () => await scope.EnterAsync(YieldsNothing(), DependencyEnd.BeforeResponse, TestContext.Current.CancellationToken));

        Assert.StartsWith("The dependency DependencyScopeTests.YieldsNothing ended without yielding a value.", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dependency_that_yields_twice_is_told_by_name()
    {
        await using var scope = new DependencyScope();
        await scope.EnterAsync(YieldsTwice(), DependencyEnd.BeforeResponse, TestContext.Current.CancellationToken);

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(async () => await scope.CompleteAsync(DependencyEnd.BeforeResponse));

        Assert.StartsWith("The dependency DependencyScopeTests.YieldsTwice yielded twice.", exception.Message, StringComparison.Ordinal);
        Assert.Equal(["twice begins"], _events);
    }

    private async Task EnterAsync(DependencyScope scope, string name, DependencyEnd end = DependencyEnd.BeforeResponse) =>
        Assert.Equal(name, await scope.EnterAsync(Logged(name), end, TestContext.Current.CancellationToken));

    private async IAsyncEnumerable<string> Logged(string name)
    {
        _events.Add($"{name} begins");
        try
        {
            await Task.Yield();
            yield return name;
            _events.Add($"{name} after");
        }
        finally
        {
            _events.Add($"{name} disposed");
        }
    }

    private async IAsyncEnumerable<int> FailsAfterYield()
    {
        try
        {
            await Task.Yield();
            yield return 1;
            throw new InvalidOperationException("commit failed");
        }
        finally
        {
            _events.Add("failing disposed");
        }
    }

    private static async IAsyncEnumerable<int> FailsAtDisposal(string message)
    {
        try
        {
            await Task.Yield();
            yield return 1;
        }
        finally
        {
            await Task.FromException(new InvalidOperationException(message));
        }
    }

    private async IAsyncEnumerable<int> FailsAtStart()
    {
        try
        {
            await Task.FromException(new InvalidOperationException("start failed"));
            yield return 1;
        }
        finally
        {
            _events.Add("start disposed");
        }
    }

    private static async IAsyncEnumerable<int> YieldsNothing()
    {
        await Task.Yield();
        yield break;
    }

    private async IAsyncEnumerable<int> YieldsTwice()
    {
        _events.Add("twice begins");
        await Task.Yield();
        yield return 1;
        yield return 2;
        _events.Add("never");
    }
}
