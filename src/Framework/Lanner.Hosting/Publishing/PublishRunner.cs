using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Lanner.Hosting.Publishing.Compose;
using Lanner.Hosting.Publishing.Kubernetes;

namespace Lanner.Hosting.Publishing;

/// <summary>Carries out the command <c>publish</c>.</summary>
internal sealed class PublishRunner(
    PublishCommandLine commandLine,
    PublishedModel model,
    IResourceCollection resources,
    SolutionFolder solution,
    DistributedApplicationOptions options)
{
    private const int Succeeded = 0;
    private const int Failed = 1;
    private const int WrongArguments = 2;

    /// <summary>Publishes, or says in one line why not.</summary>
    /// <returns>Exit code: 0; 1 when the model cannot be published; 2 when the command line is wrong.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (commandLine.AsksForHelp)
                commandLine.WriteHelp(Console.Out);
            else
                await PublishAsync(commandLine.Read(solution, options), cancellationToken).ConfigureAwait(false);
            return Succeeded;
        }
        catch (PublishArgumentException exception)
        {
            await Console.Error.WriteLineAsync(exception.Message).ConfigureAwait(false);
            return WrongArguments;
        }
        catch (DistributedApplicationException exception)
        {
            await Console.Error.WriteLineAsync(exception.Message).ConfigureAwait(false);
            return Failed;
        }
    }

    private async Task PublishAsync(PublishArguments arguments, CancellationToken cancellationToken)
    {
        var folder = new OutputFolder(arguments.Output, arguments.Format);
        folder.Check();
        var system = await model.ReadAsync(cancellationToken).ConfigureAwait(false);
        var files = Files(arguments, system);
        SecretCheck.Run(files, resources);
        var usersFile = arguments.Format == PublishFormat.Compose ? new PublishedFile(EnvFile.Name, EnvFile.Complete(folder.Read(EnvFile.Name), system.Variables)) : null;
        folder.Write(files, usersFile);
        foreach (var note in system.Notes)
            Console.WriteLine($"Mind: {note}");
        Console.WriteLine($"Wrote {files.Count + (usersFile is null ? 0 : 1)} files to {arguments.Output}. {Path.Combine(arguments.Output, "README.md")} says how to deploy them.");
        if (!arguments.BuildsImages)
            return;
        foreach (var service in system.Services)
            await ImageBuild.RunAsync(arguments, service, cancellationToken).ConfigureAwait(false);
        foreach (var container in system.Containers.Where(container => container.Dockerfile is not null))
            await DockerfileImage.RunAsync(arguments, container, cancellationToken).ConfigureAwait(false);
    }

    private IReadOnlyList<PublishedFile> Files(PublishArguments arguments, PublishedSystem system)
    {
        var images = new ImageCommands(arguments, system, solution);
        if (arguments.Format == PublishFormat.Kubernetes)
            return new KubernetesPublisher(arguments, system).Files(new KubernetesReadme(arguments, system, images));
        var ports = new ComposePorts(system);
        return new ComposePublisher(arguments, system, ports).Files(new ComposeReadme(arguments, system, images, ports));
    }
}
