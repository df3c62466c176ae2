using Aspire.Hosting.ApplicationModel;
using Lanner.Hosting.Data;

namespace Aspire.Hosting;

/// <summary>Adds values from outside the model: parameters and connection strings.</summary>
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
        return builder.AddResource(new ParameterResource(name, Value, secret) { ConfigurationKey = configurationKey });

        string Value(ParameterDefault? fallback) => builder.Configuration[configurationKey] ?? fallback?.GetDefaultValue() ??
            throw new MissingParameterValueException(
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

    /// <summary>Adds a parameter that has a default, for example a <see cref="GenerateParameterDefault"/>.</summary>
    /// <param name="builder">The application.</param>
    /// <param name="name">Unique name.</param>
    /// <param name="value">Makes the value when configuration key <c>Parameters:&lt;name&gt;</c> gives none.</param>
    /// <param name="secret">True keeps the value out of console, logs and dashboard.</param>
    /// <param name="persist">True writes a made value to the app host's user secrets, so that the next run has the same.</param>
    /// <exception cref="DistributedApplicationException">The value is to be kept, but the app host's project has no UserSecretsId.</exception>
    public static IResourceBuilder<ParameterResource> AddParameter(
        this IDistributedApplicationBuilder builder, string name, ParameterDefault value, bool secret = false, bool persist = false)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(value);
        var key = $"Parameters:{name}";
        var parameter = builder.AddResource(new ParameterResource(name, fallback => builder.Configuration[key] ?? fallback!.GetDefaultValue(), secret));
        parameter.Resource.Default = persist ? new UserSecretDefault(UserSecrets.Of(builder, name), key, value) : value;
        return parameter;
    }

    /// <summary>Says what a parameter means; the dashboard shows it.</summary>
    /// <param name="builder">The parameter.</param>
    /// <param name="description">What it means.</param>
    /// <param name="enableMarkdown">Whether the text is Markdown. Only real Aspire's dashboard draws it.</param>
    public static IResourceBuilder<ParameterResource> WithDescription(
        this IResourceBuilder<ParameterResource> builder, string description, bool enableMarkdown = false)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(description);
        builder.Resource.Description = description;
        builder.Resource.EnableDescriptionMarkdown = enableMarkdown;
        return builder;
    }

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
            EnvironmentVariable = environmentVariableName,
        });
    }
}
