using System.ComponentModel;

namespace Lanner;

/// <summary>
/// How the operation ended, for dependencies that ask. C# can't throw an exception into an iterator at <c>yield return</c>;
/// a dependency with a parameter of this type says before it what to do on failure, or reads the outcome in its <c>finally</c> block.
/// One outcome is shared by the operation and all its dependencies.
/// </summary>
public sealed class OperationOutcome
{
    private List<Func<Exception, Exception>>? _handlers;

    /// <summary>Whether nothing has failed so far.</summary>
    public bool Succeeded => Exception is null;

    /// <summary>What the operation, or a dependency, threw; null for nothing.</summary>
    public Exception? Exception { get; private set; }

    /// <summary>
    /// Replaces what the operation throws: <c>except X as e: raise Y</c> around FastAPI's <c>yield</c>. Handlers run newest first, each with what the
    /// one before gave. An exception can't be swallowed, since there is no answer to give instead.
    /// </summary>
    /// <typeparam name="TException">Type of the exceptions, and of those derived from it.</typeparam>
    /// <param name="replace">Gives the exception to throw instead; the same one to let it pass, after logging it for instance.</param>
    public void OnFailure<TException>(Func<TException, Exception> replace)
        where TException : Exception
    {
        ArgumentNullException.ThrowIfNull(replace);
        (_handlers ??= []).Add(exception => exception is TException known
            ? replace(known) ?? throw new InvalidOperationException($"A handler of {typeof(TException).Name} gave no exception. Return the exception itself to let it pass.")
            : exception);
    }

    /// <summary>Notes the failure. Called by generated code.</summary>
    /// <param name="exception">What was thrown.</param>
    /// <returns>What to throw instead; the same exception where no dependency replaces it.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public Exception Fail(Exception exception)
    {
        for (var i = (_handlers?.Count ?? 0) - 1; i >= 0; i--)
            exception = _handlers![i](exception);
        Exception ??= exception;
        return exception;
    }
}
