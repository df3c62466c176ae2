namespace Rigs.Hostile;

/// <summary>One kind of request that is made to cost more than it says.</summary>
/// <param name="Name">What is sent.</param>
/// <param name="Status">What is answered.</param>
/// <param name="Request">Makes the request, of about so many bytes.</param>
internal sealed record HostileKind(string Name, int Status, Func<int, HttpRequestMessage> Request)
{
    /// <summary>Bytes of the largest of three requests, which are ten times apart, if the rig was not asked for less.</summary>
    public int? Largest { get; init; }

    /// <summary>Largest answer in bytes: by default that of a refusal.</summary>
    public long MaxAnswer { get; init; } = 64 * 1024;
}
