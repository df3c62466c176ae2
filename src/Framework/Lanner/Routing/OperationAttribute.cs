namespace Lanner;

/// <summary>
/// Makes a static method of a <c>[Router]</c> class a path operation. Several such attributes on one method make several operations.
/// </summary>
/// <param name="path">Path below the router's prefix, such as <c>/{itemId}</c>; <c>{filePath:path}</c> takes the rest, slashes included.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public abstract class OperationAttribute(string path) : Attribute
{
    /// <summary>Path below the router's prefix.</summary>
    public string Path { get; } = path;

    /// <summary>Status of a successful answer; 0 stands for 200.</summary>
    public int StatusCode { get; set; }

    /// <summary>Tags beside the router's.</summary>
    public string[]? Tags { get; set; }

    /// <summary>Short text of the operation; the XML documentation's summary, else the method's name, when null.</summary>
    public string? Summary { get; set; }

    /// <summary>Long text in CommonMark; the XML documentation's remarks when null.</summary>
    public string? Description { get; set; }

    /// <summary>What the successful answer means; "Successful Response" when null.</summary>
    public string? ResponseDescription { get; set; }

    /// <summary>Operation id in the OpenAPI document; made by <see cref="LannerOptions.OperationIds"/> when null.</summary>
    public string? OperationId { get; set; }

    /// <summary>Whether use is discouraged.</summary>
    public bool Deprecated { get; set; }

    /// <summary>Whether the operation is in the OpenAPI document.</summary>
    public bool IncludeInSchema { get; set; } = true;

    /// <summary>
    /// Type that the answer is written and documented as; the method's return type when null. A value of another type is turned into it: members
    /// that it does not know are left out, and what does not fit is a <see cref="ResponseValidationException"/>. <c>typeof(object)</c> describes nothing.
    /// </summary>
    public Type? ResponseModel { get; set; }

    /// <summary>Which members are left out of the answer: those never set, those with their default, or nulls.</summary>
    public Exclude ResponseExclude { get; set; }

    /// <summary>The only members that the answer keeps: <c>nameof(Item.Name)</c>, or a path such as <c>"Item.Name"</c>; all when null.</summary>
    public string[]? ResponseInclude { get; set; }

    /// <summary>Members that the answer leaves out: <c>nameof(Item.Tax)</c>, or a path such as <c>"Item.Tax"</c>.</summary>
    public string[]? ResponseOmit { get; set; }

    /// <summary>
    /// Media type of the successful answer; <c>application/json</c> when null. Of a stream: <c>application/jsonl</c>, <c>text/event-stream</c>, or
    /// <c>application/octet-stream</c> when null; with a media type that is not JSON, texts are sent as they are. Empty for an answer without one.
    /// </summary>
    public string? MediaType { get; set; }

    /// <summary>Whether the items that the operation yields are sent as server-sent events, each item as the JSON data of one.</summary>
    public bool EventStream { get; set; }
}
