using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Lanner.Runtime;

/// <summary>
/// The service scope of a request whose background tasks may outlive it. The platform's own (<see cref="RequestServicesFeature"/>) ends with the request.
/// </summary>
internal sealed class RequestScope(HttpContext http, IServiceScopeFactory scopes) : IServiceProvidersFeature, IAsyncDisposable
{
    private AsyncServiceScope? _scope;
    private IServiceProvider? _services;
    private bool _isKept;

    public IServiceProvider RequestServices
    {
        get => _services ??= Begin();
        set => _services = value;
    }

    /// <summary>Gives a request a scope that can be kept, unless somebody has given it one.</summary>
    public static Task BeforeAsync(HttpContext http, RequestDelegate next, IServiceScopeFactory scopes)
    {
        if (http.Features.Get<IServiceProvidersFeature>() is null)
            http.Features.Set<IServiceProvidersFeature>(new RequestScope(http, scopes));
        return next(http);
    }

    /// <summary>Leaves the end of the scope to <see cref="EndAsync"/>.</summary>
    public void Keep() => _isKept = true;

    public ValueTask EndAsync() => _scope?.DisposeAsync() ?? default;

    /// <summary>The request has ended.</summary>
    public ValueTask DisposeAsync() => _isKept ? default : EndAsync();

    private IServiceProvider Begin()
    {
        http.Response.RegisterForDisposeAsync(this);
        _scope = scopes.CreateAsyncScope();
        return _scope.Value.ServiceProvider;
    }
}
