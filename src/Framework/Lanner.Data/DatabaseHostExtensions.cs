using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Lanner.Data;

/// <summary>Adds databases to a service.</summary>
public static class DatabaseHostExtensions
{
    // A connection string is not needed to write a migration; this one only has to be of the right form.
    private const string DesignTimeConnection = "Host=design-time";

    /// <summary>
    /// Adds <typeparamref name="TContext"/> on the database <c>ConnectionStrings:<paramref name="name"/></c>: PostgreSQL (<c>Host=…</c> or
    /// <c>postgres://…</c>) or SQLite (<c>Data Source=…</c>), with pooled contexts and connections, snake_case names, retries on transient
    /// faults, a health check tagged <c>ready</c>, migrations and seeds. Instants are stored in UTC, to the microsecond. Requests may not hold
    /// U+0000, which PostgreSQL can't store: <see cref="LannerOptions.AllowNullCharacter"/> becomes false, unless the application sets it.
    /// </summary>
    /// <param name="builder">The service's builder.</param>
    /// <param name="name">The database's name in the configuration and in the app host.</param>
    /// <param name="configure">Seeds and further settings.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="InvalidOperationException">
    /// At start: the connection string is missing or of no known form. At once: the context was added before.
    /// </exception>
    public static IHostApplicationBuilder AddDatabase<TContext>(
        this IHostApplicationBuilder builder, string name, Action<DatabaseOptions<TContext>>? configure = null)
        where TContext : DbContext
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        var options = new DatabaseOptions<TContext>();
        configure?.Invoke(options);

        var services = builder.Services;
        if (services.Any(service => service.ServiceType == typeof(ContextDatabase<TContext>)))
            throw new InvalidOperationException($"AddDatabase<{typeof(TContext).Name}> was called twice; one context belongs to one database.");

        services.TryAddKeyedSingleton(name, (provider, _) => new DatabaseConnection(
            name,
            provider.GetRequiredService<IConfiguration>(),
            provider.GetRequiredService<IHostEnvironment>(),
            provider.GetRequiredService<ILoggerFactory>()));
        services.AddDbContextPool<TContext>((provider, context) => Configure(provider, name, options, context));

        services.AddSingleton(provider => new ContextDatabase<TContext>(
            provider.GetRequiredKeyedService<DatabaseConnection>(name), options, provider.GetRequiredService<IServiceScopeFactory>()));
        services.AddSingleton<Database>(provider => provider.GetRequiredService<ContextDatabase<TContext>>());
        services.TryAddSingleton(MigrationCommand.FromCommandLine());
        services.AddHostedService<MigrationService>();
        services.AddHealthChecks().Add(new HealthCheckRegistration(
            typeof(TContext).Name,
            provider => ActivatorUtilities.CreateInstance<DatabaseHealthCheck>(provider, provider.GetRequiredService<ContextDatabase<TContext>>()),
            HealthStatus.Unhealthy,
            ["ready"],
            DatabaseHealthCheck.Timeout));

        // The first of all settings, so that the application's own choice wins wherever it stands.
        services.Insert(0, ServiceDescriptor.Singleton<IConfigureOptions<LannerOptions>>(
            new ConfigureOptions<LannerOptions>(lanner => lanner.AllowNullCharacter = false)));
        return builder.AddDatabaseErrors();
    }

    /// <summary>
    /// Answers what a database refuses as <see cref="DatabaseErrors"/> says, and lets <see cref="SessionAttribute"/> begin a transaction no sooner than it is
    /// needed. <see cref="AddDatabase{TContext}"/> includes it; contexts that are added by <c>AddDbContext</c> need the call, else such failures are a 500.
    /// </summary>
    /// <param name="builder">The service's builder.</param>
    /// <returns>The same builder.</returns>
    public static IHostApplicationBuilder AddDatabaseErrors(this IHostApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.PostConfigure<LannerOptions>(DatabaseExceptionHandlers.Register);
        builder.Services.TryAddEnumerable(
            ServiceDescriptor.Singleton(typeof(IDbContextOptionsConfiguration<>), typeof(ContextConfiguration<>)));
        return builder;
    }

    private static void Configure<TContext>(
        IServiceProvider provider, string name, DatabaseOptions<TContext> options, DbContextOptionsBuilder context)
        where TContext : DbContext
    {
        if (EF.IsDesignTime)
            ConfigureDesignTime(provider, name, context);
        else
            provider.GetRequiredKeyedService<DatabaseConnection>(name).Configure(context);
        // The exceptions say the same to whoever handles them; a conflict that becomes a 409 is no error of the service.
        context.ConfigureWarnings(warnings => warnings.Log(
            (RelationalEventId.CommandError, LogLevel.Debug),
            (RelationalEventId.ConnectionError, LogLevel.Debug),
            (RelationalEventId.TransactionError, LogLevel.Debug),
            (CoreEventId.QueryIterationFailed, LogLevel.Debug),
            (CoreEventId.SaveChangesFailed, LogLevel.Debug)));
        context.UseSnakeCaseNamingConvention();
        context.AddInterceptors(CommandValues.Instance);
        options.ContextSettings?.Invoke(context);
    }

    // Migrations are always written for PostgreSQL; on SQLite they are translated.
    private static void ConfigureDesignTime(IServiceProvider provider, string name, DbContextOptionsBuilder context)
    {
        var configured = provider.GetRequiredService<IConfiguration>().GetConnectionString(name);
        var target = string.IsNullOrWhiteSpace(configured) ? null : ConnectionTarget.Parse(name, configured);
        context.UseNpgsql(target is { Provider: DatabaseProvider.Postgres } ? target.ConnectionString : DesignTimeConnection);
        context.ReplaceService<IRelationalTypeMappingSource, PostgresTypeMappings>();
    }
}
