using System.Runtime;

namespace Bench;

/// <summary>
/// Brings all code to its last tier. Tiered compilation needs calls and time, and on a busy machine much of it: it is over when
/// the compiler has been idle for a while.
/// </summary>
internal static class WarmUp
{
    private const int StepRequests = 1000;
    private const int LeastSteps = 8;
    private const int MostSteps = 80;
    private const int IdleSteps = 4;

    public static async Task RunAsync(IReadOnlyList<Measurement> measurements)
    {
        var compiled = 0L;
        var idle = 0;
        for (var step = 0; step < MostSteps && (step < LeastSteps || idle < IdleSteps); step++)
        {
            foreach (var measurement in measurements)
                await measurement.WarmAsync(StepRequests);
            await Task.Delay(150);
            var methods = JitInfo.GetCompiledMethodCount();
            idle = methods == compiled ? idle + 1 : 0;
            compiled = methods;
        }
    }
}
