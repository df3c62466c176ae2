using System.Net;

namespace Lanner.Data.Tests.Cuts;

/// <summary>What one request answered and left behind.</summary>
/// <param name="IsUnknown">Whether it said that the outcome is unknown.</param>
/// <param name="WasCut">Whether the point was reached.</param>
/// <param name="Fault">What is wrong about it; null when the answer is true.</param>
public sealed record CutResult(WriteKind Kind, CutPoint? Point, HttpStatusCode Status, bool IsUnknown, long Rows, bool WasCut, string? Fault)
{
    public bool IsSuccess => (int)Status is >= 200 and < 300;

    public override string ToString() => $"{Kind}, {Point}: {(int)Status}{(IsUnknown ? " unknown" : "")}, {Rows} rows{(Fault is null ? "" : $": {Fault}")}";
}
