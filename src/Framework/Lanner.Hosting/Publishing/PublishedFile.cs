namespace Lanner.Hosting.Publishing;

/// <summary>A file of the output.</summary>
/// <param name="Path">Its path in the output folder, with slashes.</param>
/// <param name="Text">Its text, with line feeds.</param>
internal sealed record PublishedFile(string Path, string Text);
