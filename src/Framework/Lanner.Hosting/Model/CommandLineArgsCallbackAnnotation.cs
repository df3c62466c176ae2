namespace Aspire.Hosting.ApplicationModel;

/// <summary>Adds arguments to the command line of a resource's processes, each time one starts.</summary>
internal sealed class CommandLineArgsCallbackAnnotation(Func<CommandLineArgsCallbackContext, Task> callback) : IResourceAnnotation
{
    public Func<CommandLineArgsCallbackContext, Task> Callback => callback;
}
