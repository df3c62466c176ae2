using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting;

/// <summary>Adds values from outside the model.</summary>
public static class ParameterResourceBuilderExtensions
{
    /// <summary>Adds a parameter with the value of configuration key <c>Parameters:&lt;name&gt;</c>.</summary>
    /// <param name="builder">The application.</param>
    /// <param name="name">Unique name.</param>
    /// <param name="secret">True keeps the value out of console, logs and dashboard.</param>
    public static IResourceBuilder<ParameterResource> AddParameter(this IDistributedApplicationBuilder builder, string name, bool secret = false) =>
        AddParameterFromConfiguration(builder, name, $"Parameters:{name}", secret);

    /// <summary>Adds a parameter with the value of a configuration key.</summary>
    /// <param name="builder">The application.</param>
    /// <param name="name">Unique name.</param>
    /// <param name="configurationKey">The key.</param>
    /// <param name="secret">True keeps the value out of console, logs and dashboard.</param>
    public static IResourceBuilder<ParameterResource> AddParameterFromConfiguration(
        this IDistributedApplicationBuilder builder, string name, string configurationKey, bool secret = false)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrEmpty(configurationKey);
        return builder.AddResource(new ParameterResource(name, Value, secret));

        string Value(ParameterDefault? fallback) => builder.Configuration[configurationKey] ?? fallback?.GetDefaultValue() ??
            throw new DistributedApplicationException(
                $"Parameter '{name}' has no value. Set {configurationKey} in appsettings.json or user secrets, " +
                $"or the environment variable {configurationKey.Replace(":", "__", StringComparison.Ordinal)}.");
    }

    /// <summary>Adds a parameter with a fixed value.</summary>
    /// <param name="builder">The application.</param>
    /// <param name="name">Unique name.</param>
    /// <param name="value">The value; configuration key <c>Parameters:&lt;name&gt;</c> wins over it.</param>
    /// <param name="publishValueAsDefault">Whether a published description carries the value.</param>
    /// <param name="secret">True keeps the value out of console, logs and dashboard.</param>
    public static IResourceBuilder<ParameterResource> AddParameter(
        this IDistributedApplicationBuilder builder, string name, string value, bool publishValueAsDefault = false, bool secret = false) =>
        AddParameter(builder, name, () => value, publishValueAsDefault, secret);

    /// <summary>Adds a parameter with a value that is made when it is first needed.</summary>
    /// <param name="builder">The application.</param>
    /// <param name="name">Unique name.</param>
    /// <param name="valueGetter">Makes the value; configuration key <c>Parameters:&lt;name&gt;</c> wins over it.</param>
    /// <param name="publishValueAsDefault">Whether a published description carries the value.</param>
    /// <param name="secret">True keeps the value out of console, logs and dashboard.</param>
    /// <exception cref="ArgumentException">A secret cannot be published.</exception>
    public static IResourceBuilder<ParameterResource> AddParameter(
        this IDistributedApplicationBuilder builder, string name, Func<string> valueGetter, bool publishValueAsDefault = false, bool secret = false)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(valueGetter);
        if (publishValueAsDefault && secret)
            throw new ArgumentException($"Parameter '{name}' is secret: its value cannot be published.", nameof(publishValueAsDefault));
        return builder.AddResource(new ParameterResource(name, _ => builder.Configuration[$"Parameters:{name}"] ?? valueGetter(), secret)
        {
            PublishedDefault = publishValueAsDefault ? valueGetter : null,
        });
    }
}
