using System.Globalization;
using Lanner.Dashboard.Components.Charts;
using Lanner.Dashboard.Resources;
using Lanner.Dashboard.Telemetry;
using Microsoft.AspNetCore.Components;

namespace Lanner.Dashboard.Components.Pages;

/// <summary>One trace as a waterfall.</summary>
public sealed partial class TracePage
{
    private readonly HashSet<ulong> _collapsed = [];
    private Waterfall _waterfall = Waterfall.Create([]);
    private List<Waterfall.Row> _rows = [];
    private List<LogEntry> _logs = [];
    private ILookup<ulong, LogEntry> _logsBySpan = Array.Empty<LogEntry>().ToLookup(entry => entry.SpanId);
    private IReadOnlyList<ResourceView> _resources = [];
    private UInt128? _traceId;
    private Span? _selected;
    private int _errors;
    private string? _search;
    private string _title = "Trace";

    /// <summary>Id of the trace, 32 hexadecimal digits.</summary>
    [Parameter]
    public string Id { get; set; } = "";

    /// <summary>Id of the span whose details are open.</summary>
    [SupplyParameterFromQuery(Name = "span")]
    public string? SpanId { get; set; }

    /// <inheritdoc/>
    protected override long Version => Store.Traces.Version + Store.Logs.Version;

    /// <inheritdoc/>
    protected override void Refresh()
    {
        _resources = Board.Parts;
        _traceId = TelemetryId.Trace(Id);
        var spans = _traceId is { } id ? Store.Traces.Spans(id) : [];
        if (spans.Count != _waterfall.Rows.Count || (spans.Count > 0 && spans[0].TraceId != _waterfall.Rows[0].Span.TraceId))
            _waterfall = Waterfall.Create(spans);
        _logs = _traceId is { } trace ? Store.Logs.Find(entry => entry.TraceId == trace) : [];
        _logsBySpan = _logs.ToLookup(entry => entry.SpanId);
        _errors = spans.Count(span => span.IsError);
        _title = _waterfall.Rows.Count > 0 ? _waterfall.Rows[0].Span.Name : "Trace";
        _selected = TelemetryId.Span(SpanId) is { } selected ? spans.Find(span => span.Id == selected) : null;
        ShowRows();
    }

    private IEnumerable<LogEntry> LogsOf(Span span) => _logsBySpan[span.Id].OrderBy(entry => entry.Time);

    private void Select(Span? span) =>
        Navigation.NavigateTo(Navigation.GetUriWithQueryParameter("span", span is null || span.Id == _selected?.Id ? null : TelemetryId.Text(span.Id)), replace: true);

    private void Toggle(ulong spanId)
    {
        if (!_collapsed.Remove(spanId))
            _collapsed.Add(spanId);
        ShowRows();
    }

    private void ShowRows()
    {
        _rows = [];
        for (var i = 0; i < _waterfall.Rows.Count; i++)
        {
            var row = _waterfall.Rows[i];

            // A span that matches is shown with those that led to it.
            if (!string.IsNullOrWhiteSpace(_search) && !_waterfall.Rows.Skip(i).Take(row.Descendants + 1).Any(below => Matches(below.Span)))
                continue;
            _rows.Add(row);
            if (_collapsed.Contains(row.Span.Id))
                i += row.Descendants;
        }
    }

    private bool Matches(Span span)
    {
        string?[] texts = [SpanPeer.Title(span), span.Name, span.Resource.Name, .. span.Attributes.Select(attribute => attribute.Value)];
        return Array.Exists(texts, text => text?.Contains(_search!.Trim(), StringComparison.OrdinalIgnoreCase) == true);
    }

    private static string Percent(double number) => number.ToString("0.###", CultureInfo.InvariantCulture);

    /// <summary>Beside the bar, on the side with more room.</summary>
    private static string LabelPlace(Waterfall.Row row) => row.Left + row.Width < 80
        ? $"left:calc({Percent(row.Left + row.Width)}% + 6px)"
        : row.Left > 20 ? $"right:calc({Percent(100 - row.Left)}% + 6px)" : "right:8px";
}
