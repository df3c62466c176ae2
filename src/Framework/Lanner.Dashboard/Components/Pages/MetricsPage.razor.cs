using Lanner.Dashboard.Components.Charts;
using Lanner.Dashboard.Telemetry;
using Microsoft.AspNetCore.Components;

namespace Lanner.Dashboard.Components.Pages;

/// <summary>Instruments by meter, and charts of what they measure.</summary>
public sealed partial class MetricsPage
{
    private static readonly TimeSpan[] Ranges = [.. new[] { 1, 5, 15, 30, 60, 180, 360, 720 }.Select(minutes => TimeSpan.FromMinutes(minutes))];

    // What one wants to see first of a service, in this order, as far as it is there.
    private static readonly (string Name, string Title, bool IsCount)[] Highlights =
    [
        ("http.server.request.duration", "Requests per second", true),
        ("http.server.request.duration", "Duration of requests", false),
        ("http.server.active_requests", "Requests in work", false),
        ("http.client.request.duration", "Duration of calls", false),
        ("db.client.operation.duration", "Duration of database commands", false),
        ("db.client.connection.count", "Database connections", false),
        ("db.client.commands.duration", "Duration of database commands", false),
        ("dotnet.process.cpu.time", "CPU", false),
        ("dotnet.process.memory.working_set", "Memory", false),
        ("dotnet.gc.collections", "Garbage collections", false),
        ("dotnet.thread_pool.queue.length", "Thread pool queue", false),
        ("dotnet.exceptions", "Exceptions", false),
    ];

    private IReadOnlyList<AttributeFilter> _filters = [];
    private List<(string Key, List<string> Values)> _attributes = [];
    private List<(IReadOnlyList<TelemetryAttribute> Attributes, double Value, HistogramBuckets? Histogram)> _latest = [];
    private List<(Instrument Instrument, string Title, ChartData Data)> _overview = [];
    private List<IGrouping<string, Instrument>> _meters = [];
    private List<string?> _resources = [];
    private Instrument? _instrument;
    private ChartData? _values;
    private ChartData? _counts;
    private HistogramBuckets? _distribution;
    private List<ChartMark> _exemplars = [];
    private bool _isTable;
    private TimeSpan _range = TimeSpan.FromMinutes(5);
    private string? _resource;
    private string? _splitBy;
    private string? _search;
    private (string?, string?, string?) _shown;

    /// <summary>Name of the resource; the first one when null.</summary>
    [SupplyParameterFromQuery(Name = "resource")]
    public string? Resource { get; set; }

    /// <summary>Meter of the instrument.</summary>
    [SupplyParameterFromQuery(Name = "meter")]
    public string? Meter { get; set; }

    /// <summary>Name of the instrument; null for the overview.</summary>
    [SupplyParameterFromQuery(Name = "name")]
    public string? Name { get; set; }

    // Charts move on even when nothing arrives.
    /// <inheritdoc/>
    protected override long Version => DateTime.UtcNow.Ticks / TimeSpan.TicksPerSecond;

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        if (_shown != (Resource, Meter, Name))
            (_shown, _filters, _splitBy) = ((Resource, Meter, Name), [], null);
        base.OnParametersSet();
    }

    /// <inheritdoc/>
    protected override void Refresh()
    {
        var all = Store.Metrics.Instruments();
        _resources = [.. all.Select(instrument => instrument.Resource.Name).Distinct().Order()];
        _resource = Resource is not null && _resources.Contains(Resource) ? Resource : _resources.FirstOrDefault();
        var own = all.Where(instrument => instrument.Resource.Name == _resource).ToList();
        _meters = [.. own.DistinctBy(instrument => (instrument.Meter, instrument.Name))
            .Where(instrument => string.IsNullOrWhiteSpace(_search) || $"{instrument.Name} {instrument.Meter} {instrument.Description}".Contains(_search.Trim(), StringComparison.OrdinalIgnoreCase))
            .OrderBy(instrument => instrument.Name, StringComparer.Ordinal)
            .GroupBy(instrument => instrument.Meter).OrderBy(group => group.Key, StringComparer.Ordinal)];
        var chosen = own.Where(instrument => instrument.Meter == Meter && instrument.Name == Name).ToList();
        _instrument = chosen.FirstOrDefault();
        if (_instrument is null)
            ReadOverview(own);
        else
            Read(chosen);
    }

    private void Read(List<Instrument> chosen)
    {
        var query = new MetricQuery(Store.Metrics, chosen, _range, DateTime.UtcNow) { Filters = _filters, SplitBy = _splitBy };
        _attributes = query.Attributes();
        _values = query.Values();
        _latest = query.Latest();
        var isHistogram = _instrument!.Kind == InstrumentKind.Histogram;
        _counts = isHistogram ? query.Counts() : null;
        _distribution = isHistogram ? query.Distribution() : null;
        _exemplars = isHistogram ? [.. query.Exemplars().Select(exemplar => new ChartMark(exemplar.Time, exemplar.Value, TraceLink(exemplar)))] : [];
    }

    private void ReadOverview(List<Instrument> own)
    {
        _overview = [];
        foreach (var (name, title, isCount) in Highlights)
        {
            var found = own.Where(instrument => instrument.Name == name).ToList();
            if (found.Count == 0)
                continue;
            var query = new MetricQuery(Store.Metrics, found, _range, DateTime.UtcNow);
            _overview.Add((found[0], title, isCount ? query.Counts() : query.Values()));
        }
    }

    private static string TraceLink(Exemplar exemplar) => $"/traces/{TelemetryId.Text(exemplar.TraceId)}?span={TelemetryId.Text(exemplar.SpanId)}";

    private void Clear()
    {
        foreach (var resource in Store.Resources.All().Where(resource => resource.Name == _resource))
            Store.Metrics.Clear(resource);
        Refresh();
    }

    private static string ChartTitle(Instrument instrument) => instrument.Kind switch
    {
        InstrumentKind.Histogram => "Percentiles",
        InstrumentKind.Counter => "Per second",
        _ => "Value",
    };

    private IEnumerable<string?> SplitOptions() => _attributes.Where(attribute => attribute.Values.Count > 0).Select(attribute => (string?)attribute.Key).Prepend(null);

    private void Filter(TelemetryAttribute attribute)
    {
        _filters = [.. _filters.Where(filter => filter.Key != attribute.Key), new AttributeFilter(attribute.Key, "=", attribute.Value)];
        Refresh();
    }

    private string Address(string? meter, string? name) => Navigation.GetUriWithQueryParameters("/metrics", new Dictionary<string, object?> { ["resource"] = _resource, ["meter"] = meter, ["name"] = name });

    private void Go(string? resource, string? meter, string? name) =>
        Navigation.NavigateTo(Navigation.GetUriWithQueryParameters("/metrics", new Dictionary<string, object?> { ["resource"] = resource, ["meter"] = meter, ["name"] = name }));
}
