namespace Aspire.Hosting.ApplicationModel;

/// <summary>Which variables <c>WithReference</c> sets.</summary>
[Flags]
public enum ReferenceEnvironmentInjectionFlags
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary><c>ConnectionStrings__&lt;name&gt;</c>.</summary>
    ConnectionString = 1,

    /// <summary><c>&lt;NAME&gt;_HOST</c> and the like.</summary>
    ConnectionProperties = 2,

    /// <summary><c>services__&lt;name&gt;__&lt;scheme&gt;__&lt;index&gt;</c>.</summary>
    ServiceDiscovery = 4,

    /// <summary><c>&lt;NAME&gt;_&lt;ENDPOINT&gt;</c>.</summary>
    Endpoints = 8,

    /// <summary>All of them; so it is without a choice.</summary>
    All = ConnectionString | ConnectionProperties | ServiceDiscovery | Endpoints,
}
