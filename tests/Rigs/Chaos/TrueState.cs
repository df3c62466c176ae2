namespace Rigs.Chaos;

/// <summary>What is the case with a resource.</summary>
/// <param name="ProcessId">Its process; null when it has none.</param>
/// <param name="Answers">Whether it says that it is ready.</param>
internal sealed record TrueState(int? ProcessId, bool Answers)
{
    public bool IsAlive => ProcessId is not null;
}
