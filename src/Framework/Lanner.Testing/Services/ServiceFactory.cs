using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace Lanner.Testing;

/// <summary>A service inside the test's process, as <c>Program.cs</c> composes it. Configure it before the first client is made.</summary>
/// <typeparam name="TProgram">A public type of the service's assembly, such as its <c>Program</c> or a router.</typeparam>
/// <example><code>await using var service = new ServiceFactory&lt;ItemsRouter&gt;().UseDatabase("catalogdb", database.ConnectionString);</code></example>
public sealed class ServiceFactory<TProgram> : WebApplicationFactory<TProgram>
    where TProgram : class
{
    private readonly Dictionary<string, string?> _settings = [];
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

    /// <inheritdoc />
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.UseEnvironment(_environment);
        foreach (var (key, value) in _settings)
            builder.UseSetting(key, value);
    }
}
