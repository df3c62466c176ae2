using System.ComponentModel;
using System.Runtime.ExceptionServices;

namespace Lanner.Runtime;

/// <summary>
/// The open <c>yield</c> dependencies of one request. The code after <c>yield return</c> runs only when the operation succeeded;
/// <c>finally</c> and <c>using</c> blocks run always, newest first.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class DependencyScope : IAsyncDisposable
{
    private readonly List<OpenDependency> _open = [];

    /// <summary>Runs a dependency up to its <c>yield return</c>.</summary>
    /// <typeparam name="T">Type of the value.</typeparam>
    /// <param name="dependency">The dependency.</param>
    /// <param name="end">When the code after <c>yield return</c> runs.</param>
    /// <param name="cancellationToken">Ends the dependency when the client leaves.</param>
    /// <returns>The value yielded.</returns>
    /// <exception cref="InvalidOperationException">The dependency yields nothing.</exception>
    public async ValueTask<T> EnterAsync<T>(IAsyncEnumerable<T> dependency, DependencyEnd end, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(dependency);
        var enumerator = dependency.GetAsyncEnumerator(cancellationToken);
        var name = NameOf(dependency);
        _open.Add(new OpenDependency(enumerator, enumerator.MoveNextAsync, end, name));
        return await enumerator.MoveNextAsync()
            ? enumerator.Current
            : throw new InvalidOperationException($"The dependency {name} ended without yielding a value. Write one `yield return`, and throw where there is no value.");
    }

    /// <summary>Runs the code after <c>yield return</c>, newest dependency first. Called only when the operation succeeded.</summary>
    /// <param name="end">Which dependencies are meant.</param>
    /// <exception cref="InvalidOperationException">A dependency yields a second value.</exception>
    public async ValueTask CompleteAsync(DependencyEnd end)
    {
        for (var i = _open.Count - 1; i >= 0; i--)
        {
            var dependency = _open[i];
            if (dependency.End != end)
                continue;
            if (await dependency.MoveNextAsync())
                throw new InvalidOperationException($"The dependency {dependency.Name} yielded twice. A dependency has one `yield return` for each way through it.");
            _open.RemoveAt(i);
            await dependency.Enumerator.DisposeAsync();
        }
    }

    /// <summary>Disposes all dependencies that are still open, newest first. One that throws does not keep the others from it.</summary>
    public async ValueTask DisposeAsync()
    {
        List<Exception>? failures = null;
        for (var i = _open.Count - 1; i >= 0; i--)
        {
            try
            {
                await _open[i].Enumerator.DisposeAsync();
            }
            catch (Exception exception)
            {
                (failures ??= []).Add(exception);
            }
        }

        _open.Clear();
        if (failures is [var failure])
            ExceptionDispatchInfo.Throw(failure);
        if (failures is not null)
            throw new AggregateException("Several dependencies failed at their end.", failures);
    }

    // The compiler names an iterator's class after its method: <Session>d__0.
    private static string NameOf(object dependency)
    {
        var type = dependency.GetType();
        var end = type.Name.IndexOf('>');
        return type.Name[0] == '<' && end > 1 ? $"{type.DeclaringType?.Name}.{type.Name[1..end]}" : type.Name;
    }

    private readonly record struct OpenDependency(
        IAsyncDisposable Enumerator, Func<ValueTask<bool>> MoveNextAsync, DependencyEnd End, string Name);
}
