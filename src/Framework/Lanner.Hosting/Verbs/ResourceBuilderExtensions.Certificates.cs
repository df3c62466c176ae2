using System.Diagnostics.CodeAnalysis;
using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting;

public static partial class ResourceBuilderExtensions
{
    /// <summary>
    /// Lets a .NET project serve https with this machine's developer certificate (<c>dotnet dev-certs https</c>). Kestrel takes it from the user's store, so nothing is
    /// written to a file.
    /// </summary>
    /// <typeparam name="TResource">Type of the resource.</typeparam>
    /// <param name="builder">The project.</param>
    /// <param name="password">Password of the file that real Aspire writes the key to; there is none here.</param>
    /// <exception cref="DistributedApplicationException">The resource is no .NET project.</exception>
    [Experimental("ASPIRECERTIFICATES001")]
    public static IResourceBuilder<TResource> WithHttpsDeveloperCertificate<TResource>(
        this IResourceBuilder<TResource> builder, IResourceBuilder<ParameterResource>? password = null)
        where TResource : IResourceWithEnvironment, IResourceWithArgs
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.Resource is ProjectResource
            ? builder
            : throw new DistributedApplicationException(
                $"'{builder.Resource.Name}' is no .NET project: the local engine has the developer certificate for projects only. Give the program its certificate by WithEnvironment or WithArgs.");
    }
}
