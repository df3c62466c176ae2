using Microsoft.AspNetCore.Components;

namespace Lanner.Dashboard.Components;

/// <summary>A component that shows what changes by itself: it looks twice a second whether there is something new.</summary>
public abstract class LiveComponent : ComponentBase, IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(500);

    private readonly CancellationTokenSource _stop = new();
    private long _seen = -1;

    /// <summary>True while the user wants to read in peace.</summary>
    protected bool IsPaused { get; set; }

    /// <summary>Differs from the last value when there is something new.</summary>
    protected abstract long Version { get; }

    /// <summary>Reads what is shown.</summary>
    protected abstract void Refresh();

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        _seen = Version;
        Refresh();
    }

    /// <inheritdoc/>
    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender)
            _ = WatchAsync();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _stop.Cancel();
        _stop.Dispose();
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Frees what a derived component holds.</summary>
    /// <param name="disposing">Always true.</param>
    protected virtual void Dispose(bool disposing)
    {
    }

    private async Task WatchAsync()
    {
        var stop = _stop.Token;
        using var timer = new PeriodicTimer(Interval);
        try
        {
            while (await timer.WaitForNextTickAsync(stop))
                await InvokeAsync(Look);
        }
        catch (OperationCanceledException)
        {
            // The page was left.
        }
        catch (Exception exception)
        {
            await DispatchExceptionAsync(exception);
        }
    }

    private void Look()
    {
        if (IsPaused || _stop.IsCancellationRequested || Version == _seen)
            return;
        _seen = Version;
        Refresh();
        StateHasChanged();
    }
}
