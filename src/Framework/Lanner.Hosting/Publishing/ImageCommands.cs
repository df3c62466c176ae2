namespace Lanner.Hosting.Publishing;

/// <summary>The commands that build the images, for the READMEs.</summary>
internal sealed class ImageCommands(PublishArguments arguments, PublishedSystem system, SolutionFolder solution)
{
    public string Text() => string.Concat(system.Services.Select(service =>
        $"dotnet {string.Join(' ', ImageBuild.Arguments(arguments, service, solution.Relative(service.ProjectPath)))}\n"));
}
