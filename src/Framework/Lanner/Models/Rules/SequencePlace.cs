using System.Text.RegularExpressions;

namespace Lanner.Runtime;

/// <summary>One place of a <see cref="SequenceMatcher"/>'s pattern.</summary>
/// <param name="Class">The characters it takes: the platform's engine for the class alone, so that both agree on what it means.</param>
/// <param name="IsRepeatable">Whether it may take more than one.</param>
/// <param name="IsOptional">Whether it may take none.</param>
internal readonly record struct SequencePlace(Regex Class, bool IsRepeatable, bool IsOptional)
{
    public bool Takes(char character) => Class.IsMatch([character]);
}
