using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting;

/// <summary>Adds connection strings to things outside the application.</summary>
public static class ConnectionStringBuilderExtensions
{
    /// <summary>Adds the connection string of configuration key <c>ConnectionStrings:&lt;name&gt;</c>.</summary>
    /// <param name="builder">The application.</param>
    /// <param name="name">Unique name.</param>
    /// <param name="environmentVariableName">Variable that services get it in; <c>ConnectionStrings__&lt;name&gt;</c> when null.</param>
    public static IResourceBuilder<IResourceWithConnectionString> AddConnectionString(
        this IDistributedApplicationBuilder builder, string name, string? environmentVariableName = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var value = new ConfiguredConnectionString(builder.Configuration, name);
        return builder.AddResource(new ConnectionStringResource(name, new ReferenceExpression([value]))
        {
            ConnectionStringEnvironmentVariable = environmentVariableName,
        });
    }

    /// <summary>Adds a connection string that is put together from parts.</summary>
    /// <param name="builder">The application.</param>
    /// <param name="name">Unique name.</param>
    /// <param name="connectionStringExpression">The connection string.</param>
    public static IResourceBuilder<ConnectionStringResource> AddConnectionString(
        this IDistributedApplicationBuilder builder, string name, ReferenceExpression connectionStringExpression)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.AddResource(new ConnectionStringResource(name, connectionStringExpression));
    }
}
