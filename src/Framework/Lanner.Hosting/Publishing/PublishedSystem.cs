namespace Lanner.Hosting.Publishing;

/// <summary>The model of an app host as it runs elsewhere, independent of the format.</summary>
/// <param name="Servers">Database servers.</param>
/// <param name="Services">Projects.</param>
/// <param name="Variables">What whoever deploys sets.</param>
/// <param name="Notes">What differs from the local run and may surprise; one line each.</param>
internal sealed record PublishedSystem(
    IReadOnlyList<PublishedServer> Servers, IReadOnlyList<PublishedService> Services, PublishedVariables Variables, IReadOnlyList<string> Notes);
