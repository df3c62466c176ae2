namespace Lanner.Runtime;

/// <summary>What is special to one documentation page.</summary>
internal sealed record DocsPageContent
{
    /// <summary>Title as text.</summary>
    public required string Title { get; init; }

    /// <summary>Address of the page's script; null where the inline script imports or contains all.</summary>
    public string? ScriptUrl { get; init; }

    /// <summary>Address of the style sheet; null for none.</summary>
    public string? StyleUrl { get; init; }

    /// <summary>Address of the icon; Lanner's when null.</summary>
    public string? FaviconUrl { get; init; }

    /// <summary>Markup before the scripts.</summary>
    public string Body { get; init; } = "";

    /// <summary>The inline script; data in it must be escaped with <see cref="DocsPage.Text"/> or <see cref="ScriptJson"/>.</summary>
    public required string Script { get; init; }

    /// <summary>Whether the inline script is an ECMAScript module.</summary>
    public bool IsModule { get; init; }
}
