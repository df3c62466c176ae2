namespace Lanner.Hosting.Publishing;

/// <summary>What a published description is for.</summary>
internal enum PublishFormat
{
    Compose,
    Kubernetes,
}
