using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace Lanner.Data;

/// <summary>Adds what a context needs for sessions and for writes without doubles to EF Core's own services.</summary>
internal sealed class ContextServices : IDbContextOptionsExtension
{
    public static readonly ContextServices Instance = new();

    private ContextServices() => Info = new Description(this);

    public DbContextOptionsExtensionInfo Info { get; }

    public void ApplyServices(IServiceCollection services) => services
        .AddScoped<ContextSession>()
        .AddScoped<IResettableService>(context => context.GetRequiredService<ContextSession>())
        .AddScoped<WriteWatch>()
        .AddScoped<IInterceptor, ContextInterceptor>()
        .AddSingleton<IInterceptor, RawSqlMark>();

    public void Validate(IDbContextOptions options)
    {
    }

    private sealed class Description(IDbContextOptionsExtension extension) : DbContextOptionsExtensionInfo(extension)
    {
        public override bool IsDatabaseProvider => false;

        public override string LogFragment => "";

        public override int GetServiceProviderHashCode() => 0;

        public override bool ShouldUseSameServiceProvider(DbContextOptionsExtensionInfo other) => other is Description;

        public override void PopulateDebugInfo(IDictionary<string, string> debugInfo) => debugInfo["Lanner"] = "sessions";
    }
}
