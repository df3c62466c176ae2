namespace Lanner.Generators.Specs;

/// <summary>What an attributed type declares.</summary>
internal enum RouterKind
{
    /// <summary>Path operations of a <c>[Router]</c>.</summary>
    Router,

    /// <summary>Requests to registered addresses, of an interface with <c>[Webhooks]</c>.</summary>
    Webhooks,

    /// <summary>Requests because of an operation, of an interface with <c>[Callbacks]</c>.</summary>
    Callbacks,
}
