namespace Fuzz;

/// <summary>A parameter's text; <paramref name="IsEncoded"/> where it stands in the URL as it is.</summary>
internal sealed record DraftText(ApiParameter Parameter, string Text, bool IsEncoded = false)
{
    public string Encoded => IsEncoded ? Text : Uri.EscapeDataString(Text);
}
