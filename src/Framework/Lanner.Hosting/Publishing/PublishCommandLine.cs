using System.CommandLine;
using System.CommandLine.Help;
using Aspire.Hosting;

namespace Lanner.Hosting.Publishing;

/// <summary>The command <c>publish</c> of an app host. The form that Aspire's own tool calls (<c>--operation publish --publisher … --output-path …</c>) is read too.</summary>
internal sealed class PublishCommandLine
{
    private const string Verb = "publish";

    private readonly Option<string> _format = new("--format", "--publisher") { Description = "compose: Docker Compose; kubernetes: Kubernetes manifests", Required = true };
    private readonly Option<string> _output = new("--output", "-o", "--output-path") { Description = "Folder to write to; made when missing", DefaultValueFactory = _ => "deploy" };
    private readonly Option<string?> _name = new("--name") { Description = "Name of the system; the solution's when left out" };
    private readonly Option<string?> _registry = new("--registry") { Description = "Registry of the images, such as registry.example.com/shop" };
    private readonly Option<string> _tag = new("--tag") { Description = "Tag of the images; give each release its own", DefaultValueFactory = _ => PublishArguments.DefaultTag };
    private readonly Option<string?> _namespace = new("--namespace") { Description = "Namespace in Kubernetes; the name of the system when left out" };
    private readonly Option<bool> _buildImages = new("--build-images") { Description = "Build the images afterwards, and push them when there is a registry" };
    private readonly HelpOption _help = new();
    private readonly Command _command;
    private readonly ParseResult _result;

    private PublishCommandLine(IReadOnlyList<string> args)
    {
        _command = new Command(Verb, "Writes the files that run the system elsewhere, from the model of the app host.")
        {
            _format, _output, _name, _registry, _tag, _namespace, _buildImages, _help,
        };
        _command.Options.Add(new Option<string>("--operation") { Hidden = true });
        _command.Options.Add(new Option<string>("--step") { Hidden = true });
        _result = _command.Parse(args);
    }

    /// <summary>True when only the list of options is wanted.</summary>
    public bool AsksForHelp => _result.GetResult(_help) is not null;

    /// <summary>What <c>--format</c> says; null when it is missing.</summary>
    public string? Format => _result.GetResult(_format)?.Tokens is [var format, ..] ? format.Value.ToLowerInvariant() : null;

    /// <summary>The command line, if it is one of this command; else null.</summary>
    public static PublishCommandLine? Find(IReadOnlyList<string>? args)
    {
        if (args is [Verb, ..])
            return new PublishCommandLine([.. args.Skip(1)]);
        var operation = args?.ToList().IndexOf("--operation") ?? -1;
        return operation >= 0 && args!.ElementAtOrDefault(operation + 1) == Verb ? new PublishCommandLine(args!) : null;
    }

    public void WriteHelp(TextWriter output) => _result.Invoke(new InvocationConfiguration { Output = output });

    /// <exception cref="PublishArgumentException">An option is unknown, missing or of another form.</exception>
    public PublishArguments Read(SolutionFolder solution, DistributedApplicationOptions options)
    {
        if (_result.Errors is [var error, ..])
            throw new PublishArgumentException(error.Message.ReplaceLineEndings(" ") + " See publish --help.");
        var format = _result.GetValue(_format)!.ToLowerInvariant() switch
        {
            "compose" => PublishFormat.Compose,
            "kubernetes" => PublishFormat.Kubernetes,
            _ => throw new PublishArgumentException($"--format '{_result.GetValue(_format)}' is not known: use compose or kubernetes."),
        };
        if (format == PublishFormat.Compose && _result.GetValue(_namespace) is not null)
            throw new PublishArgumentException("--namespace is for --format kubernetes: leave it out.");
        var name = _result.GetValue(_name) ?? SystemName(options.DashboardApplicationName ?? solution.Name);
        return new PublishArguments(
            format,
            Path.GetFullPath(_result.GetValue(_output)!),
            name,
            _result.GetValue(_registry),
            _result.GetValue(_tag)!,
            _result.GetValue(_namespace) ?? name,
            _result.GetValue(_buildImages)).Checked();
    }

    private static string SystemName(string name) =>
        string.Concat(name.ToLowerInvariant().Select(character => char.IsAsciiLetterOrDigit(character) ? character : '-')).Trim('-');
}
