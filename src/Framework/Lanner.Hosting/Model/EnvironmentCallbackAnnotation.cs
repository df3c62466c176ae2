namespace Aspire.Hosting.ApplicationModel;

/// <summary>Adds variables to the environment of a resource's processes, each time one starts.</summary>
internal sealed class EnvironmentCallbackAnnotation(Func<EnvironmentCallbackContext, Task> callback) : IResourceAnnotation
{
    public Func<EnvironmentCallbackContext, Task> Callback => callback;
}
