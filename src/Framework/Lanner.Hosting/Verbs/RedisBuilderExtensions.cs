using System.Globalization;
using Aspire.Hosting.ApplicationModel;
using Lanner.Hosting.Data;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Aspire.Hosting;

/// <summary>Adds Redis servers.</summary>
public static class RedisBuilderExtensions
{
    /// <inheritdoc cref="AddRedis(IDistributedApplicationBuilder, string, int?, IResourceBuilder{ParameterResource})"/>
    /// <param name="builder">The application.</param>
    /// <param name="name">Unique name.</param>
    /// <param name="port">Port that clients use; null for a free one.</param>
    public static IResourceBuilder<RedisResource> AddRedis(this IDistributedApplicationBuilder builder, string name, int? port) =>
        builder.AddRedis(name, port, null);

    /// <summary>
    /// Adds a Redis server: a <c>redis-server</c> or <c>valkey-server</c> on PATH, else a container. A line on the console says which; with neither it fails
    /// to start and says so. It keeps its data in memory unless <c>WithDataVolume</c>, <c>WithDataBindMount</c> or <c>WithPersistence</c> is called.
    /// </summary>
    /// <param name="builder">The application.</param>
    /// <param name="name">Unique name.</param>
    /// <param name="port">Port that clients use; null for a free one.</param>
    /// <param name="password">Its password; a generated one, kept in the app's data folder, when null.</param>
    public static IResourceBuilder<RedisResource> AddRedis(
        this IDistributedApplicationBuilder builder, string name, int? port = null, IResourceBuilder<ParameterResource>? password = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var redis = new RedisResource(name, password?.Resource ?? ImplicitPassword.Create(builder, name));
        builder.Services.AddHealthChecks().Add(new HealthCheckRegistration($"{name}_check", new RedisHealthCheck(redis), null, null));
        return builder.AddResource(redis)
            .WithParameters(password)
            .WithEndpoint(port, targetPort: 6379, name: RedisResource.PrimaryEndpointName)
            .WithImage("docker.io/library/redis", "8.6")
            .WithHealthCheck($"{name}_check")
            .WithEntrypoint("/bin/sh")
            .WithEnvironment(context =>
            {
                if (redis.PasswordParameter is { } secret)
                    context.EnvironmentVariables["REDIS_PASSWORD"] = secret;
            })
            .WithArgs(context =>
            {
                // The shell reads the password from the environment, so that no list of processes shows it.
                foreach (var arg in RedisPlan.ShellArguments)
                    context.Args.Add(arg);
                context.Args.Add("--save");
                if (redis.Annotations.OfType<RedisPersistenceAnnotation>().LastOrDefault() is not { } persistence)
                {
                    context.Args.Add("");
                    return;
                }

                context.Args.Add(persistence.Interval.TotalSeconds.ToString("0", CultureInfo.InvariantCulture));
                context.Args.Add(persistence.KeysChangedThreshold.ToString(CultureInfo.InvariantCulture));
            });
    }

    /// <summary>Keeps the data: in a volume of the container, in the app's data folder where the server runs without one.</summary>
    /// <param name="builder">The server.</param>
    /// <param name="name">Name of the volume; made from the app's and the server's when null.</param>
    /// <param name="isReadOnly">Must be false: a server writes its data.</param>
    /// <exception cref="ArgumentException"><paramref name="isReadOnly"/> is true.</exception>
    public static IResourceBuilder<RedisResource> WithDataVolume(this IResourceBuilder<RedisResource> builder, string? name = null, bool isReadOnly = false)
    {
        RejectReadOnly(builder, isReadOnly);
        return builder.WithAnnotation(new DataVolumeAnnotation(name), ResourceAnnotationMutationBehavior.Replace).Persistent();
    }

    /// <summary>Keeps the data in a folder of this machine.</summary>
    /// <param name="builder">The server.</param>
    /// <param name="source">The folder; relative to the app host's.</param>
    /// <param name="isReadOnly">Must be false: a server writes its data.</param>
    /// <exception cref="ArgumentException"><paramref name="isReadOnly"/> is true.</exception>
    public static IResourceBuilder<RedisResource> WithDataBindMount(this IResourceBuilder<RedisResource> builder, string source, bool isReadOnly = false)
    {
        RejectReadOnly(builder, isReadOnly);
        ArgumentException.ThrowIfNullOrEmpty(source);
        var folder = Path.GetFullPath(source, builder.ApplicationBuilder.AppHostDirectory);
        return builder.WithAnnotation(new DataBindMountAnnotation(folder), ResourceAnnotationMutationBehavior.Replace).Persistent();
    }

    /// <summary>Writes the data to disk from time to time.</summary>
    /// <param name="builder">The server.</param>
    /// <param name="interval">Time between two writes; 60 s when null.</param>
    /// <param name="keysChangedThreshold">Number of changed keys that is worth a write.</param>
    public static IResourceBuilder<RedisResource> WithPersistence(
        this IResourceBuilder<RedisResource> builder, TimeSpan? interval = null, long keysChangedThreshold = 1)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentOutOfRangeException.ThrowIfLessThan(interval ?? TimeSpan.MaxValue, TimeSpan.FromSeconds(1), nameof(interval));
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(keysChangedThreshold);
        return builder.WithAnnotation(
            new RedisPersistenceAnnotation(interval ?? TimeSpan.FromSeconds(60), keysChangedThreshold), ResourceAnnotationMutationBehavior.Replace);
    }

    /// <summary>Sets the password.</summary>
    /// <param name="builder">The server.</param>
    /// <param name="password">The password; null for a server that asks for none.</param>
    public static IResourceBuilder<RedisResource> WithPassword(this IResourceBuilder<RedisResource> builder, IResourceBuilder<ParameterResource>? password)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Resource.PasswordParameter = password?.Resource;
        return builder.WithParameters(password);
    }

    /// <summary>Sets the port that clients use.</summary>
    /// <param name="builder">The server.</param>
    /// <param name="port">The port; null for a free one.</param>
    public static IResourceBuilder<RedisResource> WithHostPort(this IResourceBuilder<RedisResource> builder, int? port)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.WithEndpoint(RedisResource.PrimaryEndpointName, endpoint => endpoint.Port = port);
    }

    private static IResourceBuilder<RedisResource> Persistent(this IResourceBuilder<RedisResource> builder) =>
        builder.Resource.Annotations.OfType<RedisPersistenceAnnotation>().Any() ? builder : builder.WithPersistence();

    private static void RejectReadOnly(IResourceBuilder<RedisResource> builder, bool isReadOnly)
    {
        ArgumentNullException.ThrowIfNull(builder);
        if (isReadOnly)
            throw new ArgumentException($"Redis server '{builder.Resource.Name}' cannot run on read-only data.", nameof(isReadOnly));
    }
}
