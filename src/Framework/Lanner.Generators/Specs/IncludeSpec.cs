namespace Lanner.Generators.Specs;

/// <summary>A router that another one includes.</summary>
/// <param name="TypeName">The included class as C# text.</param>
/// <param name="Prefix">Prefix before the included router's own.</param>
/// <param name="Tags">Tags put before the included router's own.</param>
/// <param name="Router">The router as it is here, where requirements or placeholders of the outer ones change its operations; null where it is as everywhere.</param>
internal sealed record IncludeSpec(string TypeName, string Prefix, EquatableArray<string> Tags, RouterSpec? Router);
