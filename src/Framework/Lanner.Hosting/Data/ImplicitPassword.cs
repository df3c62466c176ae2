using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;

namespace Lanner.Hosting.Data;

/// <summary>The password of a server for which the model gives none: configuration key <c>Parameters:&lt;server&gt;-password</c>, else generated when the server starts.</summary>
internal static class ImplicitPassword
{
    public static ParameterResource Create(IDistributedApplicationBuilder builder, string serverName)
    {
        return new ParameterResource($"{serverName}-password", Value, secret: true);

        string Value(ParameterDefault? fallback) =>
            builder.Configuration[$"Parameters:{serverName}-password"] ?? fallback?.GetDefaultValue() ??
            throw new DistributedApplicationException($"The password of '{serverName}' is generated when the application starts.");
    }
}
