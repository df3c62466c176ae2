using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.JSInterop;
using MudBlazor;

namespace Lanner.Dashboard.Components.Layout;

/// <summary>Navigation, theme and keys around each page.</summary>
public sealed partial class MainLayout : IDisposable
{
    private static readonly DialogOptions HelpOptions = new() { CloseOnEscapeKey = true, CloseButton = true, MaxWidth = MaxWidth.ExtraSmall, FullWidth = true };

    private static readonly Page[] AllPages =
    [
        new("Resources", "/", "r", Icons.Material.Outlined.Dashboard, true),
        new("Graph", "/graph", "g", Icons.Material.Outlined.AccountTree, true),
        new("Console", "/console", "c", Icons.Material.Outlined.Terminal, true),
        new("Logs", "/logs", "l", Icons.Material.Outlined.Notes, false),
        new("Traces", "/traces", "t", Icons.Material.Outlined.Timeline, false),
        new("Metrics", "/metrics", "m", Icons.Material.Outlined.QueryStats, false),
        new("Parameters", "/parameters", "p", Icons.Material.Outlined.Key, true),
    ];

    private readonly MudTheme _theme = Theme.Create();
    private DotNetObjectReference<MainLayout>? _self;
    private ErrorBoundary? _boundary;
    private bool _isReady;
    private bool _isHelpOpen;

    [Inject]
    private IDialogService Dialogs { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    // Without an app host there are no resources to show, only telemetry.
    private IEnumerable<Page> Pages => Board.HasSource ? AllPages : AllPages.Where(page => !page.NeedsAppHost || page.Path == "/").Select(page => page.Path == "/" ? page with { Name = "Overview" } : page);

    private string ThemeIcon => Preferences.Theme switch
    {
        "dark" => Icons.Material.Outlined.DarkMode,
        "light" => Icons.Material.Outlined.LightMode,
        _ => Icons.Material.Outlined.BrightnessAuto,
    };

    private string ThemeHint => $"Theme: {Preferences.Theme} (d)";

    /// <summary>A key that a page acts on.</summary>
    /// <param name="key">The key.</param>
    [JSInvokable]
    public async Task OnKey(string key)
    {
        if (key == "d")
            await NextThemeAsync();
        else if (key == "S")
            await OpenSettingsAsync();
        else if (key == "?")
            _isHelpOpen = !_isHelpOpen;
        else
            Preferences.Close();
        StateHasChanged();
    }

    /// <summary>The system's theme has changed.</summary>
    /// <param name="isDark">True for dark.</param>
    [JSInvokable]
    public void OnTheme(bool isDark)
    {
        Preferences.IsDark = isDark;
        StateHasChanged();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Navigation.LocationChanged -= OnLocationChanged;
        _self?.Dispose();
    }

    /// <inheritdoc/>
    protected override void OnInitialized() => Navigation.LocationChanged += OnLocationChanged;

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
            return;
        _self = DotNetObjectReference.Create(this);
        var browser = await Script.InvokeAsync<BrowserState>("lanner.start", _self);
        Preferences.Theme = browser.Theme;
        Preferences.IsDark = browser.IsDark;
        Preferences.SetOffset(browser.OffsetMinutes);
        Preferences.HasHalfDays = browser.HasHalfDays;
        _isReady = true;
        StateHasChanged();
    }

    private void OnLocationChanged(object? sender, LocationChangedEventArgs e) => _boundary?.Recover();

    private async Task OpenSettingsAsync() => await Dialogs.ShowAsync<SettingsDialog>(
        null,
        new DialogParameters<SettingsDialog> { { dialog => dialog.OnTheme, EventCallback.Factory.Create<string>(this, ChooseThemeAsync) } },
        HelpOptions with { CloseButton = false });

    private Task NextThemeAsync() => ChooseThemeAsync(Preferences.Theme switch { "system" => "dark", "dark" => "light", _ => "system" });

    private async Task ChooseThemeAsync(string theme)
    {
        Preferences.Theme = theme;
        Preferences.IsDark = await Script.InvokeAsync<bool>("lanner.choose", theme);
    }

    private sealed record Page(string Name, string Path, string Key, string Icon, bool NeedsAppHost)
    {
        public NavLinkMatch Match => Path == "/" ? NavLinkMatch.All : NavLinkMatch.Prefix;
    }

    private sealed record BrowserState(string Theme, bool IsDark, int OffsetMinutes, bool HasHalfDays);
}
