using Lanner.Runtime;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace Lanner.Testing;

/// <summary>A service inside the test's process, as <c>Program.cs</c> composes it. Configure it before the first client is made.</summary>
/// <typeparam name="TProgram">A public type of the service's assembly, such as its <c>Program</c> or a router.</typeparam>
/// <example><code>await using var service = new ServiceFactory&lt;ItemsRouter&gt;().UseDatabase("catalogdb", database.ConnectionString);</code></example>
public sealed class ServiceFactory<TProgram> : WebApplicationFactory<TProgram>
    where TProgram : class
{
    private readonly Dictionary<string, string?> _settings = [];
    private readonly DependencyOverrides _overrides = new();
    private string _environment = "Development";

    /// <summary>Gives the service the connection string <c>ConnectionStrings:<paramref name="name"/></c>.</summary>
    /// <param name="name">The name that the service gives to <c>AddDatabase</c>.</param>
    /// <param name="connectionString">PostgreSQL or SQLite.</param>
    /// <returns>This factory.</returns>
    public ServiceFactory<TProgram> UseDatabase(string name, string connectionString) => UseSetting($"ConnectionStrings:{name}", connectionString);

    /// <summary>Sets one configuration key, over what appsettings and the environment say.</summary>
    /// <param name="key">The key, with colons.</param>
    /// <param name="value">The value; null removes it.</param>
    /// <returns>This factory.</returns>
    public ServiceFactory<TProgram> UseSetting(string key, string? value)
    {
        _settings[key] = value;
        return this;
    }

    /// <summary>Sets the host's environment. Default: Development.</summary>
    /// <param name="environment">Such as Production.</param>
    /// <returns>This factory.</returns>
    public ServiceFactory<TProgram> UseEnvironment(string environment)
    {
        _environment = environment;
        return this;
    }

    /// <summary>
    /// Replaces a dependency from the next request on: FastAPI's <c>app.dependency_overrides</c>. The dependency's own parameters are
    /// not read while it is replaced. A second replacement takes the first one's place.
    /// </summary>
    /// <param name="dependency">The dependency function, as a method group: <c>Dependencies.CurrentUser</c>.</param>
    /// <param name="replacement">
    /// A function or lambda whose parameters are scalars, read by their names from the path or query, services, <c>HttpContext</c> and
    /// <c>CancellationToken</c>, and which returns the value, a task of it, or yields it.
    /// </param>
    /// <returns>This factory.</returns>
    /// <exception cref="ArgumentException">The dependency is a lambda, which has no name to find it by.</exception>
    /// <example><code>service.Override(Dependencies.Pagination, () => new Page(Offset: 0, Limit: 1));</code></example>
    public ServiceFactory<TProgram> Override(Delegate dependency, Delegate replacement)
    {
        _overrides.Set(dependency, replacement);
        return this;
    }

    /// <inheritdoc />
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.UseEnvironment(_environment);
        foreach (var (key, value) in _settings)
            builder.UseSetting(key, value);
        builder.ConfigureTestServices(services => services.AddSingleton(_overrides));
    }
}
