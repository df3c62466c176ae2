using Lanner.Hosting.Engine;

namespace Lanner.Hosting.Data;

/// <summary>A container engine that answers: Docker or Podman.</summary>
internal sealed record ContainerEngine(string Name, string Program)
{
    // Engines answer in tens of milliseconds, on a busy machine in a second; one that is not there fails at once.
    private static readonly TimeSpan AnswerLimit = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan PullLimit = TimeSpan.FromMinutes(5);

    /// <summary>The first engine that answers; the command alone, without a running engine, does not count.</summary>
    public static async Task<ContainerEngine?> FindAsync(CancellationToken cancellationToken)
    {
        foreach (var name in new[] { "docker", "podman" })
        {
            if (ProgramPath.Find(name) is not { } program)
                continue;
            var info = await CommandResult.RunAsync([program, "info"], AnswerLimit, cancellationToken).ConfigureAwait(false);
            if (info.ExitCode == 0)
                return new ContainerEngine(name, program);
        }

        return null;
    }

    /// <summary>Makes sure that an image is there, by download if need be.</summary>
    /// <param name="image">The image.</param>
    /// <param name="onPull">Called before a download.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <param name="isAlways">True asks for a newer one even when it is there.</param>
    /// <returns>Null when it is there, else why not.</returns>
    public async Task<string?> GetImageAsync(string image, Action onPull, CancellationToken cancellationToken, bool isAlways = false)
    {
        var inspect = isAlways ? new CommandResult(-1, "", "") : await CommandResult.RunAsync([Program, "image", "inspect", image], TimeSpan.FromSeconds(10), cancellationToken).ConfigureAwait(false);
        if (inspect.ExitCode == 0)
            return null;
        onPull();
        var pull = await CommandResult.RunAsync([Program, "pull", image], PullLimit, cancellationToken).ConfigureAwait(false);
        return pull.ExitCode == 0 ? null : pull.Reason;
    }

    /// <summary>Removes a container that a crash left behind.</summary>
    public Task RemoveAsync(string container, CancellationToken cancellationToken) =>
        CommandResult.RunAsync([Program, "rm", "-f", container], TimeSpan.FromSeconds(20), cancellationToken);
}
