using Microsoft.AspNetCore.Http;

namespace Lanner;

/// <summary>What an application sets once.</summary>
public sealed class LannerOptions
{
    internal Dictionary<Type, Func<HttpContext, Exception, Task>> ExceptionHandlers { get; } = [];

    /// <summary>Answers requests that failed with <typeparamref name="TException"/>; the handler of the most derived type wins.</summary>
    /// <param name="handler">Writes the response.</param>
    public void OnException<TException>(Func<HttpContext, TException, Task> handler)
        where TException : Exception =>
        ExceptionHandlers[typeof(TException)] = (http, exception) => handler(http, (TException)exception);
}
