using Lanner.Dashboard.Components.Parts;
using Lanner.Dashboard.Resources;
using MudBlazor;

namespace Lanner.Dashboard.Components.Pages;

/// <summary>All parameters with their values, which can be entered here.</summary>
public sealed partial class ParametersPage
{
    private const string Set = "parameter-set";

    private List<ResourceView> _parameters = [];
    private List<string> _outdated = [];
    private string? _search;
    private bool _isRestarting;

    /// <inheritdoc/>
    protected override long Version => Board.Version;

    /// <inheritdoc/>
    protected override void Refresh()
    {
        var all = Board.Parts.Where(part => part.Type == "Parameter").ToList();
        _parameters = [.. all.Where(part => string.IsNullOrEmpty(_search) || part.Name.Contains(_search, StringComparison.OrdinalIgnoreCase)).OrderBy(part => part.Name, StringComparer.OrdinalIgnoreCase)];
        _outdated = [.. all.SelectMany(parameter => Board.UsersOf(parameter.Name).Where(user => IsOutdated(user, parameter))).Select(user => user.Name).Distinct()];
    }

    /// <summary>A process has the values that there were when it started.</summary>
    private static bool IsOutdated(ResourceView user, ResourceView parameter) =>
        user.State == "Running" && user.StartTime < parameter.StartTime && user.Commands.Any(command => command.Name == "restart");

    private static string Icon(string command) => command == Set ? Icons.Material.Outlined.Edit : Icons.Material.Outlined.Delete;

    private static string? Hint(ResourceCommand command) => command switch
    {
        { Name: Set } => command.Title,
        { IsEnabled: false } => "Only a value that was entered here or is in user secrets can be deleted",
        _ => command.Description,
    };

    private async Task RunAsync(ResourceView parameter, ResourceCommand command)
    {
        if (command.Name == Set)
        {
            await ParameterDialog.ShowAsync(Dialogs, [parameter]);
            return;
        }

        if (await Dialogs.ShowMessageBoxAsync(command.Title, command.Confirmation ?? "", yesText: "Delete", cancelText: "Cancel") != true)
            return;
        if (await Board.ExecuteAsync(parameter.Name, command.Name) is { } problem)
            Snackbar.Add($"{parameter.Name}: {problem}", Severity.Error);
    }

    private async Task RestartAsync()
    {
        _isRestarting = true;
        foreach (var (name, problem) in await Task.WhenAll(_outdated.Select(async name => (name, await Board.ExecuteAsync(name, "restart")))))
        {
            if (problem is not null)
                Snackbar.Add($"Restart {name}: {problem}", Severity.Error);
        }

        _isRestarting = false;
    }
}
