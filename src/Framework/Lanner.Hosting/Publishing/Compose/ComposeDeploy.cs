namespace Lanner.Hosting.Publishing.Compose;

/// <summary>How many containers a service has.</summary>
internal sealed record ComposeDeploy(int Replicas);
