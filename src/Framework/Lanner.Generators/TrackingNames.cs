namespace Lanner.Generators;

/// <summary>Names of the generator's steps, so that tests can tell which of them ran again.</summary>
internal static class TrackingNames
{
    public const string ParseContracts = nameof(ParseContracts);
    public const string Contracts = nameof(Contracts);
    public const string ParseRouters = nameof(ParseRouters);
    public const string ParseModels = nameof(ParseModels);
    public const string Routers = nameof(Routers);
    public const string Models = nameof(Models);
    public const string Enums = nameof(Enums);
    public const string JsonTypes = nameof(JsonTypes);
    public const string Diagnostics = nameof(Diagnostics);
}
