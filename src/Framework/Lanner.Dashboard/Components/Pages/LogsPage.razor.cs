using Lanner.Dashboard.Telemetry;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Logging;

namespace Lanner.Dashboard.Components.Pages;

/// <summary>Structured log entries, the newest first.</summary>
public sealed partial class LogsPage
{
    private static readonly LogLevel[] Levels = [LogLevel.Trace, LogLevel.Debug, LogLevel.Information, LogLevel.Warning, LogLevel.Error, LogLevel.Critical];

    private List<LogEntry> _entries = [];
    private List<string?> _resources = [null];
    private List<string> _keys = [];
    private IReadOnlyList<AttributeFilter> _filters = [];
    private LogEntry? _selected;
    private LogLevel _level = LogLevel.Trace;
    private string? _search;

    /// <summary>Name of the resource; null for all.</summary>
    [SupplyParameterFromQuery(Name = "resource")]
    public string? Resource { get; set; }

    /// <summary>Only entries of this trace.</summary>
    [SupplyParameterFromQuery(Name = "trace")]
    public string? TraceId { get; set; }

    /// <summary>Only entries of this span.</summary>
    [SupplyParameterFromQuery(Name = "span")]
    public string? SpanId { get; set; }

    /// <summary>Conditions on attributes.</summary>
    [SupplyParameterFromQuery(Name = "filter")]
    public string[]? FilterTexts { get; set; }

    /// <inheritdoc/>
    protected override long Version => Store.Logs.Version;

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        _filters = [.. (FilterTexts ?? []).Select(AttributeFilter.Parse).OfType<AttributeFilter>()];
        base.OnParametersSet();
    }

    /// <inheritdoc/>
    protected override void Refresh()
    {
        _resources = [null, .. Store.Resources.All().Select(resource => resource.Name).Append(Resource).OfType<string>().Distinct()];
        _entries = Store.Logs.Find(Matches);
        _keys = [.. _entries.Take(200).SelectMany(entry => entry.Attributes).Select(attribute => attribute.Key).Distinct().Order()];
    }

    private bool Matches(LogEntry entry) =>
        entry.Level >= _level
        && (Resource is null || entry.Resource.Name == Resource)
        && (TraceId is null || entry.TraceId == TelemetryId.Trace(TraceId))
        && (SpanId is null || entry.SpanId == TelemetryId.Span(SpanId))
        && (string.IsNullOrWhiteSpace(_search) || Contains(entry.Message) || Contains(entry.Category) || Contains(entry.Exception))
        && _filters.All(filter => filter.Matches(entry.Attributes, entry.Resource.Attributes));

    private bool Contains(string? text) => text?.Contains(_search!.Trim(), StringComparison.OrdinalIgnoreCase) == true;

    private void AddFilter(TelemetryAttribute attribute) => SetFilters([.. _filters, new AttributeFilter(attribute.Key, "=", attribute.Value)]);

    private void SetFilters(IReadOnlyList<AttributeFilter> filters) =>
        Navigation.NavigateTo(Navigation.GetUriWithQueryParameters(new Dictionary<string, object?> { ["filter"] = filters.Select(filter => filter.ToString()).Distinct().ToArray() }));

    private void Go(string name, string? value) => Navigation.NavigateTo(Navigation.GetUriWithQueryParameter(name, value));

    private void Clear()
    {
        foreach (var resource in Store.Resources.All().Where(resource => Resource is null || resource.Name == Resource))
            Store.Logs.Clear(resource);
        _selected = null;
        Refresh();
    }

    private void ClearFilters()
    {
        _level = LogLevel.Trace;
        _search = null;
        Navigation.NavigateTo("/logs");
        Refresh();
    }

    private static string TraceLink(LogEntry entry) => $"/traces/{TelemetryId.Text(entry.TraceId)}?span={TelemetryId.Text(entry.SpanId)}";

    private static string FirstLine(string text) => text.Split('\n', 2)[0];
}
