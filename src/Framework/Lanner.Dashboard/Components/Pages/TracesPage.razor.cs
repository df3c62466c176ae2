using System.Globalization;
using Lanner.Dashboard.Components.Charts;
using Lanner.Dashboard.Telemetry;
using Microsoft.AspNetCore.Components;

namespace Lanner.Dashboard.Components.Pages;

/// <summary>All traces, the newest first.</summary>
public sealed partial class TracesPage
{
    private static readonly TimeSpan[] Minimums = [.. new[] { 0, 10, 50, 100, 500, 1000, 5000 }.Select(milliseconds => TimeSpan.FromMilliseconds(milliseconds))];

    private static readonly SpanType?[] Types = [null, .. Enum.GetValues<SpanType>().Select(type => (SpanType?)type)];

    private List<TraceSummary> _traces = [];
    private List<string?> _resources = [null];
    private List<string> _keys = [];
    private IReadOnlyList<AttributeFilter> _filters = [];
    private double _longest = 1;
    private TimeSpan _minimum;
    private SpanType? _type;
    private string? _search;
    private bool _onlyErrors;

    /// <summary>Name of a resource that takes part; null for any.</summary>
    [SupplyParameterFromQuery(Name = "resource")]
    public string? Resource { get; set; }

    /// <summary>Conditions on attributes; one span has to meet all of them.</summary>
    [SupplyParameterFromQuery(Name = "filter")]
    public string[]? FilterTexts { get; set; }

    /// <inheritdoc/>
    protected override long Version => Store.Traces.Version;

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
        _traces = Store.Traces.Find(Matches);
        _longest = _traces.Count == 0 ? 1 : Math.Max(1, _traces.Max(trace => trace.Duration.TotalMicroseconds));
        _keys = [.. _traces.Take(20).SelectMany(trace => Store.Traces.Spans(trace.Id)).SelectMany(span => span.Attributes).Select(attribute => attribute.Key).Distinct().Order()];
    }

    private bool Matches(TraceSummary trace) =>
        (!_onlyErrors || trace.ErrorCount > 0)
        && trace.Duration >= _minimum
        && (Resource is null || trace.Parts.Any(part => part.Resource.Name == Resource))
        && (string.IsNullOrWhiteSpace(_search) || trace.Name.Contains(_search.Trim(), StringComparison.OrdinalIgnoreCase)
            || TelemetryId.Text(trace.Id).StartsWith(_search.Trim(), StringComparison.OrdinalIgnoreCase))
        && (_type is not { } type || Store.Traces.Spans(trace.Id).Exists(span => SpanTypes.Of(span) == type))
        && (_filters.Count == 0 || Store.Traces.Spans(trace.Id).Exists(span => _filters.All(filter => filter.Matches(span.Attributes, span.Resource.Attributes))));

    // Square roots, so that one slow trace does not make all others look alike.
    private string Share(TraceSummary trace) => Math.Max(1, Math.Sqrt(trace.Duration.TotalMicroseconds / _longest) * 100).ToString("0.#", CultureInfo.InvariantCulture);

    private void SetFilters(IReadOnlyList<AttributeFilter> filters) =>
        Navigation.NavigateTo(Navigation.GetUriWithQueryParameters(new Dictionary<string, object?> { ["filter"] = filters.Select(filter => filter.ToString()).Distinct().ToArray() }));

    private void Clear()
    {
        foreach (var resource in Store.Resources.All().Where(resource => Resource is null || resource.Name == Resource))
            Store.Traces.Clear(resource);
        Refresh();
    }

    private void ClearFilters()
    {
        _type = null;
        _minimum = TimeSpan.Zero;
        _search = null;
        _onlyErrors = false;
        Navigation.NavigateTo("/traces");
        Refresh();
    }
}
