namespace Lanner.Dashboard.Telemetry;

/// <summary>All instruments and their points.</summary>
internal sealed class MetricStore(TelemetryLimits limits)
{
    private static readonly TimeSpan SameExport = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Young = TimeSpan.FromMinutes(2);

    private readonly Lock _lock = new();
    private readonly Dictionary<(TelemetryResource Resource, string Meter, string Name), Instrument> _instruments = [];
    private readonly Dictionary<TelemetryResource, (DateTime Last, DateTime Previous)> _exports = [];
    private long _version;
    private int _seriesCount;
    private long _refusedPoints;

    /// <summary>Grows with every change.</summary>
    public long Version => Interlocked.Read(ref _version);

    public int SeriesCount => Volatile.Read(ref _seriesCount);

    /// <summary>Points of series that there was no room for.</summary>
    public long RefusedPoints => Interlocked.Read(ref _refusedPoints);

    /// <summary>Takes points; returns how many were refused.</summary>
    public int Add(List<MetricReading> readings)
    {
        var refused = 0;
        lock (_lock)
        {
            foreach (var reading in readings)
            {
                NoteExport(reading);
                if (Series(reading) is not { } series)
                {
                    refused++;
                    continue;
                }

                series.AddExemplars(reading.Exemplars);
                if (reading.IsDelta)
                    series.AddDelta(reading.Point);
                else
                    series.Add(reading.Point);
            }

            _refusedPoints += refused;
            _version++;
        }

        return refused;
    }

    public List<Instrument> Instruments(TelemetryResource? resource = null)
    {
        lock (_lock)
            return [.. _instruments.Values.Where(instrument => resource is null || instrument.Resource == resource)];
    }

    /// <summary>Reads the series of an instrument under the lock.</summary>
    public T Read<T>(Instrument instrument, Func<IEnumerable<MetricSeries>, T> read)
    {
        lock (_lock)
            return read(instrument.Series.Values);
    }

    public void Clear(TelemetryResource? resource)
    {
        lock (_lock)
        {
            foreach (var (key, instrument) in _instruments.Where(known => resource is null || known.Key.Resource == resource).ToList())
            {
                _instruments.Remove(key);
                _seriesCount -= instrument.Series.Count;
            }

            _version++;
        }
    }

    private MetricSeries? Series(MetricReading reading)
    {
        var key = (reading.Resource, reading.Meter, reading.Name);
        if (!_instruments.TryGetValue(key, out var instrument))
            instrument = new Instrument(reading.Resource, reading.Meter, reading.Name, reading.Kind, reading.Unit, reading.Description);
        var attributes = string.Join('\u001f', reading.Attributes.OrderBy(attribute => attribute.Key, StringComparer.Ordinal).Select(attribute => $"{attribute.Key}\u001e{attribute.Value}"));
        if (instrument.Series.TryGetValue(attributes, out var series))
            return series;
        if (_seriesCount >= limits.MaxSeriesCount)
            return null;
        _instruments[key] = instrument;
        _seriesCount++;
        series = new MetricSeries(reading.Attributes);
        if (reading.Kind is InstrumentKind.Counter or InstrumentKind.Histogram && !reading.IsDelta && Beginning(reading) is { } beginning)
            series.Begin(beginning, reading.Point);
        return instrument.Series[attributes] = series;
    }

    private void NoteExport(MetricReading reading)
    {
        var time = reading.Point.Time;
        var (last, previous) = _exports.GetValueOrDefault(reading.Resource);
        if (time > last + SameExport)
            _exports[reading.Resource] = (time, last);
        else if (previous > time)
            _exports[reading.Resource] = (time, time);
    }

    /// <summary>
    /// When a new series stood at zero; null when nobody knows. Exporters send every series each time, so one that was not there the last time was zero then.
    /// What a program counted before it first sent to us must not look like a jump, unless the program is young.
    /// </summary>
    private DateTime? Beginning(MetricReading reading)
    {
        if (_exports[reading.Resource].Previous is var previous && previous > DateTime.MinValue && previous < reading.Point.Time)
            return previous;
        return reading.Start < reading.Point.Time && reading.Point.Time - reading.Start < Young ? reading.Start : null;
    }
}
