using System.Text.RegularExpressions;

namespace Lanner.Hosting.Publishing;

/// <summary>The commands that build the images, for the READMEs.</summary>
internal sealed partial class ImageCommands(PublishArguments arguments, PublishedSystem system, SolutionFolder solution)
{
    /// <summary>One command a line; empty when no image is built.</summary>
    public string Text() => string.Concat(OfServices().Concat(OfDockerfiles()).Select(words => string.Join(' ', words.Select(Quoted)) + "\n"));

    private IEnumerable<IEnumerable<string>> OfServices() =>
        system.Services.Select(service => ImageBuild.Arguments(arguments, service, solution.Relative(service.ProjectPath)).Prepend("dotnet"));

    private IEnumerable<IEnumerable<string>> OfDockerfiles()
    {
        foreach (var container in system.Containers.Where(container => container.Dockerfile is not null))
        {
            var image = arguments.Image(container.Name);
            yield return DockerfileBuild.Arguments(image, container.Dockerfile!, solution.Relative).Prepend("docker");
            if (arguments.Registry is not null)
                yield return ["docker", "push", image];
        }
    }

    private static string Quoted(string word) => Plain().IsMatch(word) ? word : $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";

    [GeneratedRegex("^[-_./:=@%+,A-Za-z0-9]+$")]
    private static partial Regex Plain();
}
