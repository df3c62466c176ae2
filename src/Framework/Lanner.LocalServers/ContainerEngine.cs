namespace Lanner.LocalServers;

/// <summary>A container engine that answers: Docker or Podman.</summary>
internal sealed record ContainerEngine(string Name, string Program)
{
    // Engines answer in tens of milliseconds, on a busy machine in a second; one that is not there fails at once.
    private static readonly TimeSpan AnswerLimit = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan PullLimit = TimeSpan.FromMinutes(5);

    /// <summary>The first engine that answers, asked as Aspire itself asks; the command alone does not count.</summary>
    public static async Task<ContainerEngine?> FindAsync(string? named, CancellationToken cancellationToken)
    {
        foreach (var name in named is { Length: > 0 } ? [named] : new[] { "docker", "podman" })
        {
            if (LocalProgram.Find(name) is not { } program)
                continue;
            string[] command = [program, "container", "ls", "-n", "1"];
            var list = await CommandResult.RunAsync(command, AnswerLimit, cancellationToken).ConfigureAwait(false);
            if (list.ExitCode == 0)
                return new ContainerEngine(name, program);
        }

        return null;
    }

    /// <summary>Makes sure that an image is there, by download if need be.</summary>
    /// <param name="image">The image.</param>
    /// <param name="onPull">Called before a download.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Null when it is there, else why not.</returns>
    public async Task<string?> GetImageAsync(string image, Action onPull, CancellationToken cancellationToken)
    {
        string[] command = [Program, "image", "inspect", image];
        var inspect = await CommandResult.RunAsync(command, AnswerLimit, cancellationToken).ConfigureAwait(false);
        if (inspect.ExitCode == 0)
            return null;
        onPull();
        var pull = await CommandResult.RunAsync([Program, "pull", image], PullLimit, cancellationToken).ConfigureAwait(false);
        return pull.ExitCode == 0 ? null : pull.Reason;
    }
}
