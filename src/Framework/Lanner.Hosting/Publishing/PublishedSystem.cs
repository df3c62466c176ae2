namespace Lanner.Hosting.Publishing;

/// <summary>The model of an app host as it runs elsewhere, independent of the format.</summary>
/// <param name="Servers">Database servers.</param>
/// <param name="Containers">Containers of other images, Redis servers among them.</param>
/// <param name="Services">Projects.</param>
/// <param name="Variables">What whoever deploys sets.</param>
/// <param name="Notes">What differs from the local run and may surprise; one line each.</param>
internal sealed record PublishedSystem(
    IReadOnlyList<PublishedServer> Servers,
    IReadOnlyList<PublishedContainer> Containers,
    IReadOnlyList<PublishedService> Services,
    PublishedVariables Variables,
    IReadOnlyList<string> Notes)
{
    /// <summary>All programs but the database servers, containers first.</summary>
    public IEnumerable<PublishedWorkload> Workloads => Containers.Concat<PublishedWorkload>(Services);
}
