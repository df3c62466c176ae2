using Lanner.Dashboard.Components.Parts;
using Lanner.Dashboard.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Lanner.Dashboard.Components.Pages;

/// <summary>What the programs write to their consoles, as they write it.</summary>
public sealed partial class ConsolePage : IAsyncDisposable
{
    private const int MaxLines = 10_000;
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(250);

    private readonly Lock _lock = new();
    private readonly List<Line> _lines = [];
    private readonly List<Line> _waiting = [];
    private List<Line> _shown = [];
    private List<string> _resources = [];
    private List<string?> _names = [null];
    private CancellationTokenSource? _reading;
    private ElementReference _scroll;
    private ResourceView? _part;
    private long _boardVersion = -1;
    private string? _opened;
    private string? _search;
    private bool _isOpen;
    private bool _isPaused;
    private bool _showsTime;

    /// <summary>Name of the resource; null for all.</summary>
    [Parameter]
    public string? Resource { get; set; }

    [Inject]
    private ResourceColours Colours { get; set; } = null!;

    private string? Note => Resource is null ? null : _part is { } part ? ResourceState.Text(part) : "There is no such resource";

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_reading is not null)
            await _reading.CancelAsync();
        _reading?.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        var programs = Board.Parts.Where(part => part.Type is not ("Parameter" or "ConnectionString" or "PostgresDatabase")).ToLookup(part => part.Name);
        _resources = [.. programs.Select(group => group.Key).Order()];
        _names = [null, .. _resources.SelectMany(name => programs[name].Count() == 1 ? [name] : programs[name].Select(part => part.Id).Prepend(name))];
        _boardVersion = -1;
        FindPart();
        if (_isOpen && _opened == Resource)
            return;
        await DisposeAsync();
        _isOpen = true;
        _opened = Resource;
        Clear();
        _reading = new CancellationTokenSource();
        var stop = _reading.Token;
        foreach (var name in Resource is null ? _resources : [Resource])
            _ = ReadAsync(name, stop);
        _ = ShowAsync(stop);
    }

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_shown.Count > 0)
            await Script.InvokeVoidAsync("lanner.follow", _scroll);
    }

    private async Task ReadAsync(string name, CancellationToken stop)
    {
        if (Options.Resources is not { } source)
            return;
        try
        {
            await foreach (var batch in source.WatchConsoleAsync(name, stop))
            {
                lock (_lock)
                    _waiting.AddRange(batch.Select(line => new Line(name, line.Time, Secrets.Apply(line.Text), line.IsError)));
            }
        }
        catch (OperationCanceledException)
        {
            // The page was left, or another resource was chosen.
        }
    }

    private async Task ShowAsync(CancellationToken stop)
    {
        using var timer = new PeriodicTimer(Interval);
        try
        {
            do
            {
                await InvokeAsync(Take);
            }
            while (await timer.WaitForNextTickAsync(stop));
        }
        catch (OperationCanceledException)
        {
            // The page was left, or another resource was chosen.
        }
    }

    private bool FindPart()
    {
        if (_boardVersion == Board.Version)
            return false;
        _boardVersion = Board.Version;
        _part = Resource is null ? null : ResourceReplicas.Sums(Board.Parts).FirstOrDefault(part => part.Name == Resource)
            ?? Board.Parts.Where(part => part.Id == Resource).Select(ResourceReplicas.Alone).FirstOrDefault();
        return true;
    }

    private void Take()
    {
        if (FindPart())
            StateHasChanged();
        lock (_lock)
        {
            if (_waiting.Count == 0)
                return;
            if (_isPaused)
            {
                _waiting.RemoveRange(0, Math.Max(0, _waiting.Count - MaxLines));
                StateHasChanged();
                return;
            }

            var isSorted = _lines.Count == 0 || _waiting.TrueForAll(line => line.Time >= _lines[^1].Time);
            _lines.AddRange(isSorted ? _waiting.OrderBy(line => line.Time) : _waiting);
            if (!isSorted)
                _lines.Sort((a, b) => a.Time.CompareTo(b.Time));
            _waiting.Clear();
        }

        _lines.RemoveRange(0, Math.Max(0, _lines.Count - MaxLines));
        Filter();
        StateHasChanged();
    }

    private void Filter() => _shown = string.IsNullOrEmpty(_search) ? [.. _lines] : [.. _lines.Where(line => line.Text.Contains(_search, StringComparison.OrdinalIgnoreCase))];

    private void Pause(bool isPaused)
    {
        _isPaused = isPaused;
        Take();
    }

    private void Clear()
    {
        lock (_lock)
            _waiting.Clear();
        _lines.Clear();
        _shown = [];
    }

    private sealed class Line(string resource, DateTime time, string text, bool isError)
    {
        private RenderFragment? _fragment;

        public string Resource { get; } = resource;

        public DateTime Time { get; } = time;

        public string Text { get; } = AnsiText.Plain(text);

        public bool IsError { get; } = isError;

        public RenderFragment Fragment => _fragment ??= AnsiText.Render(text);
    }
}
