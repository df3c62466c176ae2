using Aspire.Hosting.ApplicationModel;

namespace Lanner.Hosting.Publishing;

/// <summary>What a resource is started with.</summary>
/// <param name="Environment">Its variables.</param>
/// <param name="Arguments">Its arguments.</param>
/// <param name="Sources">The resources that these come from.</param>
internal sealed record PublishedValues(
    IReadOnlyDictionary<string, PublishedText> Environment, IReadOnlyList<PublishedText> Arguments, IReadOnlySet<IResource> Sources);
