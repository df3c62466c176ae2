using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Eventing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Aspire.Hosting;

/// <summary>Collects the resources of an application. Nothing runs before <see cref="Build"/> and a call to Run.</summary>
public interface IDistributedApplicationBuilder
{
    /// <summary>The app host's configuration: appsettings, user secrets, environment, command line.</summary>
    ConfigurationManager Configuration { get; }

    /// <summary>Folder of the app host's project; relative paths in the model start here.</summary>
    string AppHostDirectory { get; }

    /// <summary>The app host's assembly; null when it is not known.</summary>
    Assembly? AppHostAssembly { get; }

    /// <summary>The app host's environment (Development, …).</summary>
    IHostEnvironment Environment { get; }

    /// <summary>Services of the app host itself; health checks for <c>WithHealthCheck</c> are registered here.</summary>
    IServiceCollection Services { get; }

    /// <summary>Events of the application: <c>builder.Eventing.Subscribe&lt;BeforeStartEvent&gt;(…)</c>.</summary>
    IDistributedApplicationEventing Eventing { get; }

    /// <summary>What the application was started for.</summary>
    DistributedApplicationExecutionContext ExecutionContext { get; }

    /// <summary>The resources added so far.</summary>
    IResourceCollection Resources { get; }

    /// <summary>Temporary files of the app host; what is still there when the application ends is deleted then.</summary>
    [Experimental("ASPIREFILESYSTEM001")]
    IFileSystemService FileSystemService { get; }

    /// <summary>The app host's user secrets: the file that <c>dotnet user-secrets</c> edits.</summary>
    [Experimental("ASPIREUSERSECRETS001")]
    IUserSecretsManager UserSecretsManager { get; }

    /// <summary>Adds a resource.</summary>
    /// <param name="resource">The resource.</param>
    /// <exception cref="DistributedApplicationException">Another resource has this name.</exception>
    IResourceBuilder<T> AddResource<T>(T resource) where T : IResource;

    /// <summary>Makes a builder for a resource without adding it.</summary>
    /// <param name="resource">The resource.</param>
    IResourceBuilder<T> CreateResourceBuilder<T>(T resource) where T : IResource;

    /// <summary>Completes the model.</summary>
    DistributedApplication Build();
}
