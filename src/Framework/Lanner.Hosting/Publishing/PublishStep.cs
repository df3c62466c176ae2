using Aspire.Hosting;
using Aspire.Hosting.Pipelines;
using Lanner.Hosting.Publishing.Compose;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Lanner.Hosting.Publishing;

/// <summary>Writes a system in one format.</summary>
internal delegate IReadOnlyList<PublishedFile> WriteFiles(PublishArguments arguments, PublishedSystem system, ImageCommands images);

/// <summary>A step of the pipeline that writes one format into a folder of the output.</summary>
/// <param name="format">Name of the format and its folder.</param>
/// <param name="options">The app host's options.</param>
/// <param name="solution">Where paths in the texts start.</param>
/// <param name="write">Writes the format.</param>
internal sealed class PublishStep(string format, PublishOptions options, SolutionFolder solution, WriteFiles write)
{
    /// <exception cref="DistributedApplicationException">
    /// The model cannot be published, or the folder cannot be written to; one line that says what to do.
    /// </exception>
    public async Task RunAsync(PipelineStepContext context)
    {
        try
        {
            await WriteAsync(context).ConfigureAwait(false);
        }
        catch
        {
            // Aspire's own command sees that a step failed; `dotnet run` would end with 0.
            Environment.ExitCode = 1;
            throw;
        }
    }

    private async Task WriteAsync(PipelineStepContext context)
    {
        var output = Path.Combine(context.Services.GetRequiredService<IPipelineOutputService>().GetOutputDirectory(), format);
        var arguments = PublishArguments.Read(options, context.Services.GetRequiredService<IConfiguration>(), solution.Name, output);
        var folder = new OutputFolder(output);
        folder.Check();
        var model = context.Services.GetRequiredService<PublishedModel>();
        var system = await model.ReadAsync(context.Logger, context.CancellationToken).ConfigureAwait(false);
        var files = write(arguments, system, new ImageCommands(arguments, system, solution));
        SecretCheck.Run(files, system.Variables, context.CancellationToken);
        var hasEnvFile = files.Any(file => file.Path == ComposePublisher.FileName);
        var usersFile = hasEnvFile ? new PublishedFile(EnvFile.Name, EnvFile.Complete(folder.Read(EnvFile.Name), system.Variables)) : null;
        await folder.WriteAsync(files, usersFile, context.CancellationToken).ConfigureAwait(false);
        context.Logger.TellWritten(files.Count + (hasEnvFile ? 1 : 0), output);
        context.Summary.Add(format, Path.Combine(output, "README.md"));
    }
}
