namespace Lanner;

/// <summary>When the code after a dependency's <c>yield return</c> runs. It only runs when the operation succeeded.</summary>
public enum DependencyEnd
{
    /// <summary>
    /// Before the first byte of the answer, so that a failure there still decides the answer: FastAPI's scope "function". Of a stream: after the
    /// last item and before the end of the answer, which a failure breaks off.
    /// </summary>
    BeforeResponse,

    /// <summary>After the answer was sent: FastAPI's scope "request".</summary>
    AfterResponse,
}
