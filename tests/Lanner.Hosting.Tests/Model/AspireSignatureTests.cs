using System.Text.RegularExpressions;
using Aspire.Hosting.Testing;

namespace Lanner.Hosting.Tests.Model;

/// <summary>
/// The engine's public members against three lists: AspireSignatures.txt holds what real Aspire 13 has as well, word for word, so that an app host compiles on both;
/// OwnSignatures.txt what only the local engine has; AbsentSignatures.txt what app hosts use of real Aspire and the local engine lacks. The last two give reasons.
/// </summary>
public sealed partial class AspireSignatureTests
{
    private static readonly string[] Present =
        [.. PublicSignatures.Of(typeof(DistributedApplication).Assembly), .. PublicSignatures.Of(typeof(DistributedApplicationTestingBuilder).Assembly)];

    [Fact]
    public void Every_signature_of_the_list_is_present() => Assert.Empty(Read("AspireSignatures.txt").Except(Present));

    [Fact]
    public void Every_public_member_in_Aspires_namespaces_is_Aspires_or_ours_with_a_reason() =>
        Assert.Empty(Present.Except(Read("AspireSignatures.txt")).Except(Read("OwnSignatures.txt")));

    [Fact]
    public void What_is_ours_exists_has_a_reason_and_is_not_in_the_list()
    {
        Assert.All(Explained("OwnSignatures.txt"), entry => Assert.True(entry.Reason.Length > 10, entry.Signature));
        Assert.Empty(Read("OwnSignatures.txt").Except(Present));
        Assert.Empty(Read("OwnSignatures.txt").Intersect(Read("AspireSignatures.txt")));
    }

    [Fact]
    public void What_is_absent_does_not_exist_has_a_reason_and_is_not_in_the_list()
    {
        var absent = Explained("AbsentSignatures.txt").ToList();
        Assert.All(absent, entry => Assert.True(entry.Reason.Length > 10, entry.Signature));
        Assert.All(absent, entry => Assert.DoesNotContain(Present, present => Named(present) == Named(entry.Signature)));
        Assert.Empty(Read("AbsentSignatures.txt").Intersect(Read("AspireSignatures.txt")));
    }

    [Fact]
    public void The_repositorys_app_host_is_written_with_at_least_20_verbs_of_the_list()
    {
        var verbs = Read("AspireSignatures.txt").Select(line => Extension().Match(line)).Where(match => match.Success).Select(match => match.Groups[1].Value).ToHashSet();
        var used = Call().Matches(File.ReadAllText(BuiltFiles.AppHostProgram)).Select(match => match.Groups[1].Value).Where(verbs.Contains).Distinct().ToList();
        Assert.True(used.Count >= 20, $"{used.Count}: {string.Join(", ", used)}");
    }

    /// <summary>A reason stands as a comment above the members that it is for.</summary>
    private static IEnumerable<(string Signature, string Reason)> Explained(string file)
    {
        var reason = "";
        foreach (var line in Lines(file))
        {
            if (line.StartsWith('#'))
                reason = line[1..].Trim();
            else
                yield return (line, reason);
        }
    }

    /// <summary>A member without its parameters and types: a part of it must not slip in under another signature.</summary>
    private static string Named(string signature) => signature.Split('(', ':', '<')[0].Trim();

    private static IEnumerable<string> Read(string file) => Lines(file).Where(line => !line.StartsWith('#'));

    private static IEnumerable<string> Lines(string file) =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Model", file)).Where(line => line.Length > 0);

    [GeneratedRegex(@"\.(\w+)(?:<[\w, ]+>)?\(this ")]
    private static partial Regex Extension();

    [GeneratedRegex(@"\.(\w+)(?:<[\w.]+>)?\(")]
    private static partial Regex Call();
}
