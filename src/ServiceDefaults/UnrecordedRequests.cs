using System.Diagnostics;
using OpenTelemetry;

namespace Microsoft.Extensions.Hosting;

/// <summary>
/// Leaves out what belongs to a request that is left out itself. Under the sampler <c>always_on</c>, which app hosts set, a health probe's database
/// commands would else be sent as traces without a beginning, every two seconds.
/// </summary>
internal sealed class UnrecordedRequests : BaseProcessor<Activity>
{
    public override void OnStart(Activity data)
    {
        if (data.Parent is { Recorded: false })
            data.ActivityTraceFlags &= ~ActivityTraceFlags.Recorded;
    }
}
