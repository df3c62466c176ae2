namespace Aspire.Hosting.ApplicationModel;

/// <summary>How a command is shown.</summary>
public class CommandOptions
{
    /// <summary>What it does; null when its name says it all.</summary>
    public string? Description { get; set; }

    /// <summary>Question to ask before it runs; null for none.</summary>
    public string? ConfirmationMessage { get; set; }

    /// <summary>Name of its icon on real Aspire's dashboard.</summary>
    public string? IconName { get; set; }

    /// <summary>How its icon is drawn there.</summary>
    public IconVariant? IconVariant { get; set; }

    /// <summary>True shows it beside the resource and not only in the menu.</summary>
    public bool IsHighlighted { get; set; }

    /// <summary>Decides whether it can be used; always when null.</summary>
    public Func<UpdateCommandStateContext, ResourceCommandState>? UpdateState { get; set; }
}
