namespace Aspire.Hosting.ApplicationModel;

/// <summary>Where a link of a resource is shown.</summary>
public enum UrlDisplayLocation
{
    /// <summary>In lists and in details.</summary>
    SummaryAndDetails,

    /// <summary>In details only.</summary>
    DetailsOnly,
}
