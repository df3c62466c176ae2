using System.ComponentModel;
using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Lanner.Runtime;

/// <summary>What runs in a dependency's place.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class DependencyOverride
{
    private readonly string _dependency;
    private readonly Delegate _replacement;

    internal DependencyOverride(string dependency, Delegate replacement)
    {
        _dependency = dependency;
        _replacement = replacement;
    }

    /// <summary>Calls the replacement.</summary>
    /// <typeparam name="T">Type of the dependency's value.</typeparam>
    /// <param name="http">The request; gives services and the token.</param>
    /// <param name="scope">Takes a replacement that yields; without one it is disposed with the answer, and what follows its <c>yield return</c> doesn't run.</param>
    /// <param name="end">When the code after <c>yield return</c> runs.</param>
    /// <exception cref="InvalidOperationException">The replacement's result doesn't fit, or a parameter is no service.</exception>
    public async ValueTask<T> InvokeAsync<T>(HttpContext http, DependencyScope? scope = null, DependencyEnd end = DependencyEnd.BeforeResponse)
    {
        ArgumentNullException.ThrowIfNull(http);
        var parameters = _replacement.Method.GetParameters();
        var arguments = Array.ConvertAll(parameters, parameter => Argument(parameter, http));
        var result = _replacement.Method.Invoke(_replacement.Target, BindingFlags.DoNotWrapExceptions, null, arguments, null);
        switch (result)
        {
            case Task<T> task:
                return await task;
            case ValueTask<T> task:
                return await task;
            case IAsyncEnumerable<T> dependency:
                if (scope is null)
                {
                    scope = new DependencyScope();
                    http.Response.RegisterForDisposeAsync(scope);
                }

                return await scope.EnterAsync(dependency, end, http.RequestAborted);
            case T value:
                return value;
            case null when default(T) is null:
                return default!;
            default:
                throw new InvalidOperationException(
                    $"The replacement of {_dependency} returns {_replacement.Method.ReturnType}; {typeof(T)}, a task of it or an IAsyncEnumerable of it is needed.");
        }
    }

    private object? Argument(ParameterInfo parameter, HttpContext http)
    {
        if (parameter.ParameterType == typeof(HttpContext))
            return http;
        if (parameter.ParameterType == typeof(CancellationToken))
            return http.RequestAborted;
        if (OverrideParameter.Reads(parameter.ParameterType) && parameter.GetCustomAttribute<FromKeyedServicesAttribute>() is null)
            return OverrideParameter.Read(parameter, http);
        var service = parameter.GetCustomAttribute<FromKeyedServicesAttribute>() is { } keyed
            ? (http.RequestServices as IKeyedServiceProvider)?.GetKeyedService(parameter.ParameterType, keyed.Key)
            : http.RequestServices.GetService(parameter.ParameterType);
        return service ?? throw new InvalidOperationException(
            $"The replacement of {_dependency} asks for '{parameter.Name}' of type {parameter.ParameterType}, which is no registered service. Register it, or take HttpContext.");
    }
}
