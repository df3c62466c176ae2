using Lanner.Runtime;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Lanner;

/// <summary>Settings of the API: what the OpenAPI document says of it, and how errors are answered.</summary>
public sealed partial class LannerOptions
{
    private readonly Dictionary<Type, Func<HttpContext, Exception, Task>> _exceptionHandlers = [];
    private readonly Dictionary<Type, Func<Exception, HttpException?>> _exceptionTranslations = [];
    private readonly Dictionary<Type, Func<WebSocketConnection, Exception, Task>> _webSocketHandlers = [];
    private readonly Dictionary<int, Func<HttpContext, Exception, Task>> _statusHandlers = [];

    /// <summary>Name of the API; the application's name by default.</summary>
    public string Title { get; set; } = "";

    /// <summary>Version of the API (not of OpenAPI).</summary>
    public string Version { get; set; } = "0.1.0";

    /// <summary>Short text about the API.</summary>
    public string? Summary { get; set; }

    /// <summary>Long text about the API, in CommonMark.</summary>
    public string? Description { get; set; }

    /// <summary>Address of the terms of service.</summary>
    public string? TermsOfService { get; set; }

    /// <summary>Whom to ask about the API.</summary>
    public OpenApiContact? Contact { get; set; }

    /// <summary>Licence of the API.</summary>
    public OpenApiLicense? License { get; set; }

    /// <summary>Descriptions of tags; the documentation pages show the tags in this order.</summary>
    public IList<OpenApiTag> Tags { get; } = [];

    /// <summary>Addresses the API is served at; empty for the document's own.</summary>
    public IList<OpenApiServer> Servers { get; } = [];

    /// <summary>Path of the OpenAPI document; null or empty for none, and then no documentation pages either.</summary>
    public string? OpenApiUrl { get; set; } = "/openapi.json";

    /// <summary>Path of the Swagger UI page; null or empty for none.</summary>
    public string? DocsUrl { get; set; } = "/docs";

    /// <summary>Path of the ReDoc page; null or empty for none.</summary>
    public string? RedocUrl { get; set; } = "/redoc";

    /// <summary>Path of the Scalar page; null or empty for none.</summary>
    public string? ScalarUrl { get; set; } = "/scalar";

    /// <summary>
    /// Makes the ids of operations that set none: <see cref="Lanner.OperationIds.HandlerName"/> by default,
    /// <see cref="Lanner.OperationIds.FastApi"/> for FastAPI's algorithm, or a function of your own.
    /// </summary>
    public Func<OperationIdContext, string> OperationIds { get; set; } = Lanner.OperationIds.HandlerName;

    /// <summary>
    /// Whether a request for <c>/items</c> is redirected (307, absolute, with its query) to <c>/items/</c> where only that is declared, and
    /// the other way round. Without, it is answered with 404.
    /// </summary>
    public bool RedirectSlashes { get; set; } = true;

    /// <summary>
    /// Whether a body without Content-Type is no JSON, as in FastAPI since 0.132: browsers send such requests to other sites without asking.
    /// A body of another type is none either way.
    /// </summary>
    public bool StrictContentType { get; set; } = true;

    /// <summary>
    /// Prefix that a proxy takes off before it passes requests on, such as <c>/api/v1</c>: FastAPI's <c>root_path</c>. It becomes
    /// <c>HttpRequest.PathBase</c>, so that the document's servers, the pages and built addresses have it; requests are answered with and
    /// without it. Empty for none. A proxy that sends <c>X-Forwarded-Prefix</c> needs no setting but the platform's forwarded headers.
    /// </summary>
    public string RootPath { get; set; } = "";

    /// <summary>Whether the root path is the first of the document's servers.</summary>
    public bool RootPathInServers { get; set; } = true;

    /// <summary>
    /// Whether a model that looks different in requests and answers has two components, <c>-Input</c> and <c>-Output</c>. Without, it has one:
    /// that of requests.
    /// </summary>
    public bool SeparateInputOutputSchemas { get; set; } = true;

    /// <summary>The form of all answers that report an error. The OpenAPI document follows it.</summary>
    public ErrorFormat ErrorFormat { get; set; }

    /// <summary>
    /// Media type of answers where neither operation nor router sets one: FastAPI's default response class. A text that is returned goes out
    /// as it is, unless the type is JSON.
    /// </summary>
    public string MediaType { get; set; } = "application/json";

    /// <summary>
    /// Largest body that an operation reads, in bytes; a larger one is answered with 413. 30,000,000 by default, as in Kestrel.
    /// A larger value raises the server's own limit too; a server with a lower limit keeps it.
    /// <c>[RequestSizeLimit]</c> or <c>WithMetadata</c> with such an attribute sets another limit for some operations.
    /// </summary>
    public long MaxBodySize { get; set; } = ServerBodyLimit.Default;

    /// <summary>
    /// Silence after which an event stream sends a comment, so that proxies do not take its connection for dead; 15 seconds by default, as in
    /// FastAPI. Zero for none. Measured by the <see cref="TimeProvider"/> among the services, where there is one.
    /// </summary>
    public TimeSpan EventStreamKeepAlive { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>
    /// Largest message that a WebSocket receives, in bytes; a larger one closes the connection with code 1009. 16 MiB by default, as in uvicorn.
    /// </summary>
    public int MaxWebSocketMessageSize { get; set; } = 16 * 1024 * 1024;

    /// <summary>
    /// Answers exceptions of a type and of types derived from it; the handler of the most derived type is chosen, a later one
    /// replaces an earlier one of the same type. <see cref="HttpException"/> and <see cref="ValidationException"/> have handlers
    /// that are replaced in the same way. A handler for <see cref="Exception"/> answers unhandled exceptions only: these are logged nevertheless.
    /// It concerns requests for operations; those for other endpoints only with <see cref="ErrorsOfWholeApplication"/>. What no handler answers
    /// is left to the application's middleware, and is a 500 in the end.
    /// </summary>
    /// <typeparam name="TException">Type of the exceptions.</typeparam>
    /// <param name="handler">Writes the answer.</param>
    public void OnException<TException>(Func<HttpContext, TException, Task> handler)
        where TException : Exception
    {
        ArgumentNullException.ThrowIfNull(handler);
        _ = _exceptionTranslations.Remove(typeof(TException));
        _exceptionHandlers[typeof(TException)] = (http, exception) => handler(http, (TException)exception);
    }

    /// <summary>Like the overload whose handler writes the answer; this handler returns it.</summary>
    /// <typeparam name="TException">Type of the exceptions.</typeparam>
    /// <param name="handler">Makes the answer.</param>
    public void OnException<TException>(Func<HttpContext, TException, IResult> handler)
        where TException : Exception
    {
        ArgumentNullException.ThrowIfNull(handler);
        OnException<TException>((http, exception) => ExecuteAsync(http, handler(http, exception)));
    }

    /// <summary>
    /// Answers one status wherever it arises: an <see cref="HttpException"/> that has it, 404 of paths that nothing answers, 405 of those that
    /// operations have, and for 500 every unhandled exception, which is logged nevertheless. It goes before handlers for types, as in FastAPI.
    /// It concerns requests for operations; those for other endpoints only with <see cref="ErrorsOfWholeApplication"/>.
    /// </summary>
    /// <param name="statusCode">HTTP status, 400 to 599.</param>
    /// <param name="handler">Writes the answer, whose status is set already.</param>
    /// <exception cref="ArgumentOutOfRangeException">The status reports no error.</exception>
    public void OnStatus(int statusCode, Func<HttpContext, Exception, Task> handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        ArgumentOutOfRangeException.ThrowIfLessThan(statusCode, 400);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(statusCode, 599);
        _statusHandlers[statusCode] = handler;
    }

    /// <summary>Like the overload whose handler writes the answer; this handler returns it.</summary>
    /// <param name="statusCode">HTTP status, 400 to 599.</param>
    /// <param name="handler">Makes the answer.</param>
    /// <exception cref="ArgumentOutOfRangeException">The status reports no error.</exception>
    public void OnStatus(int statusCode, Func<HttpContext, Exception, IResult> handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        OnStatus(statusCode, (http, exception) => ExecuteAsync(http, handler(http, exception)));
    }

    /// <summary>
    /// Answers exceptions of a type and of types derived from it as if the operation had thrown an <see cref="HttpException"/>, in the
    /// <see cref="ErrorFormat"/> chosen. The same choice and replacement as for handlers that write the answer. Statuses from 500 are logged.
    /// </summary>
    /// <typeparam name="TException">Type of the exceptions.</typeparam>
    /// <param name="translate">The exception to answer with; null leaves it to the handler of a base type, and in the end to 500.</param>
    public void OnException<TException>(Func<TException, HttpException?> translate)
        where TException : Exception
    {
        ArgumentNullException.ThrowIfNull(translate);
        _ = _exceptionHandlers.Remove(typeof(TException));
        _exceptionTranslations[typeof(TException)] = exception => translate((TException)exception);
    }

    /// <summary>
    /// Like <c>OnException</c>, unless the type has a handler already. For libraries: called from <c>PostConfigure</c>,
    /// it leaves the application's own choice alone.
    /// </summary>
    /// <typeparam name="TException">Type of the exceptions.</typeparam>
    /// <param name="handler">Writes the answer.</param>
    /// <returns>Whether the handler was added.</returns>
    public bool TryOnException<TException>(Func<HttpContext, TException, Task> handler)
        where TException : Exception
    {
        ArgumentNullException.ThrowIfNull(handler);
        if (HasExceptionHandler(typeof(TException)))
            return false;
        OnException(handler);
        return true;
    }

    /// <summary>Like <c>OnException</c>, unless the type has a handler already. For libraries, called from <c>PostConfigure</c>.</summary>
    /// <typeparam name="TException">Type of the exceptions.</typeparam>
    /// <param name="translate">The exception to answer with; null leaves it to the handler of a base type, and in the end to 500.</param>
    /// <returns>Whether the handler was added.</returns>
    public bool TryOnException<TException>(Func<TException, HttpException?> translate)
        where TException : Exception
    {
        ArgumentNullException.ThrowIfNull(translate);
        if (HasExceptionHandler(typeof(TException)))
            return false;
        OnException(translate);
        return true;
    }

    /// <summary>
    /// Handles exceptions of a type, and of types derived from it, that a WebSocket endpoint or one of its dependencies has thrown. The handler
    /// of the most derived type is chosen. A handler that leaves the connection open has it closed: with 1000, or with 403 where it was not accepted.
    /// </summary>
    /// <typeparam name="TException">Type of the exceptions.</typeparam>
    /// <param name="handler">Closes the connection, perhaps after a last message.</param>
    public void OnWebSocketException<TException>(Func<WebSocketConnection, TException, Task> handler)
        where TException : Exception
    {
        ArgumentNullException.ThrowIfNull(handler);
        _webSocketHandlers[typeof(TException)] = (connection, exception) => handler(connection, (TException)exception);
    }

    internal Func<WebSocketConnection, Exception, Task>? FindWebSocketHandler(Type type)
    {
        for (var candidate = type; candidate is not null; candidate = candidate.BaseType)
        {
            if (_webSocketHandlers.TryGetValue(candidate, out var handler))
                return handler;
        }

        return null;
    }

    /// <summary>
    /// Runs code around the application's life: FastAPI's <c>lifespan</c>. What stands before <c>yield return</c> runs before the server listens, and
    /// a failure there keeps the application from starting; what follows runs when it stops, after the server has drained. Several run in the order
    /// of their declaration, and end in reverse.
    /// </summary>
    /// <typeparam name="T">Type of the value yielded, which nobody takes: state belongs into singleton services.</typeparam>
    /// <param name="lifespan">An iterator with one <c>yield return</c>; it gets the application's services.</param>
    public void Lifespan<T>(Func<IServiceProvider, IAsyncEnumerable<T>> lifespan)
    {
        ArgumentNullException.ThrowIfNull(lifespan);
        Lifespans.Add(services => lifespan(services).Select(value => (object?)value));
    }

    /// <summary>Runs code before the server listens: FastAPI's <c>on_event("startup")</c>.</summary>
    /// <param name="start">The work; it gets the application's services.</param>
    public void OnStartup(Func<IServiceProvider, Task> start)
    {
        ArgumentNullException.ThrowIfNull(start);
        Lifespan(services => Around(services, start, _ => Task.CompletedTask));
    }

    /// <inheritdoc cref="OnStartup(Func{IServiceProvider, Task})"/>
    public void OnStartup(Action<IServiceProvider> start)
    {
        ArgumentNullException.ThrowIfNull(start);
        OnStartup(services =>
        {
            start(services);
            return Task.CompletedTask;
        });
    }

    /// <summary>Runs code when the application stops, after the server has drained: FastAPI's <c>on_event("shutdown")</c>.</summary>
    /// <param name="stop">The work; it gets the application's services.</param>
    public void OnShutdown(Func<IServiceProvider, Task> stop)
    {
        ArgumentNullException.ThrowIfNull(stop);
        Lifespan(services => Around(services, _ => Task.CompletedTask, stop));
    }

    /// <inheritdoc cref="OnShutdown(Func{IServiceProvider, Task})"/>
    public void OnShutdown(Action<IServiceProvider> stop)
    {
        ArgumentNullException.ThrowIfNull(stop);
        OnShutdown(services =>
        {
            stop(services);
            return Task.CompletedTask;
        });
    }

    internal List<Func<IServiceProvider, IAsyncEnumerable<object?>>> Lifespans { get; } = [];

    private static async IAsyncEnumerable<object?> Around(IServiceProvider services, Func<IServiceProvider, Task> start, Func<IServiceProvider, Task> stop)
    {
        await start(services);
        yield return null;
        await stop(services);
    }

    /// <summary>The exception to answer with instead, where the handler of the most derived type translates.</summary>
    internal HttpException? Translate(Exception exception)
    {
        var last = exception is HttpException or ValidationException or BadHttpRequestException ? typeof(Exception) : typeof(object);
        for (var type = exception.GetType(); type != last && !_exceptionHandlers.ContainsKey(type); type = type.BaseType!)
        {
            if (_exceptionTranslations.TryGetValue(type, out var translate) && translate(exception) is { } translated)
                return translated;
        }

        return null;
    }

    /// <summary>Whether validation errors have a handler of the application.</summary>
    internal bool HandlesValidation => HasExceptionHandler(typeof(ValidationException));

    /// <summary>Whether the application answers a path without operation itself.</summary>
    internal bool HandlesUnmatched(int statusCode) => _statusHandlers.ContainsKey(statusCode) || HasExceptionHandler(typeof(HttpException));

    internal Func<HttpContext, Exception, Task>? FindStatusHandler(int statusCode) => _statusHandlers.GetValueOrDefault(statusCode);

    internal Func<HttpContext, Exception, Task>? FindExceptionHandler(Type type, out Type handledType)
    {
        for (var candidate = type; candidate is not null; candidate = candidate.BaseType)
        {
            if (_exceptionHandlers.TryGetValue(candidate, out var handler))
            {
                handledType = candidate;
                return handler;
            }
        }

        handledType = type;
        return null;
    }

    private static Task ExecuteAsync(HttpContext http, IResult result) => http.RequestServices.GetRequiredService<OperationJson>().ExecuteAsync(http, result);

    private bool HasExceptionHandler(Type type) => _exceptionHandlers.ContainsKey(type) || _exceptionTranslations.ContainsKey(type);
}
