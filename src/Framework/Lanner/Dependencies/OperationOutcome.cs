using System.ComponentModel;

namespace Lanner;

/// <summary>
/// How the operation ended, for dependencies that ask. C# can't throw an exception into an iterator at <c>yield return</c>;
/// a dependency with a parameter of this type reads the outcome in its <c>finally</c> block instead.
/// </summary>
public sealed class OperationOutcome
{
    /// <summary>Whether nothing has failed so far.</summary>
    public bool Succeeded => Exception is null;

    /// <summary>What the operation, or a dependency, threw; null for nothing.</summary>
    public Exception? Exception { get; private set; }

    /// <summary>Notes the failure. Called by generated code.</summary>
    /// <param name="exception">What was thrown.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Fail(Exception exception) => Exception ??= exception;
}
