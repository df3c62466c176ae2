using MudBlazor;

namespace Lanner.Dashboard.Components.Layout;

/// <summary>MudBlazor's colours and type, the same as in dashboard.css.</summary>
internal static class Theme
{
    private static readonly string[] Font = ["Inter", "system-ui", "sans-serif"];

    public static MudTheme Create() => new()
    {
        PaletteDark = new PaletteDark
        {
            Primary = "#6aa5ff",
            Background = "#0d1015",
            Surface = "#141920",
            BackgroundGray = "#1a2029",
            TextPrimary = "#e7ebf1",
            TextSecondary = "#96a1b0",
            ActionDefault = "#96a1b0",
            LinesDefault = "#262d38",
            LinesInputs = "#343d4a",
            Divider = "#262d38",
            TableLines = "#262d38",
            Success = "#3ecf8e",
            Warning = "#f0b13c",
            Error = "#ff6b6e",
            Info = "#6aa5ff",
            Dark = "#262d38",
            DarkContrastText = "#e7ebf1",
        },
        PaletteLight = new PaletteLight
        {
            Primary = "#1f6feb",
            Background = "#f6f7f9",
            Surface = "#ffffff",
            BackgroundGray = "#eef0f3",
            TextPrimary = "#161b22",
            TextSecondary = "#57616f",
            ActionDefault = "#57616f",
            LinesDefault = "#e2e6eb",
            LinesInputs = "#cdd3db",
            Divider = "#e2e6eb",
            TableLines = "#e2e6eb",
            Success = "#1a7f4b",
            Warning = "#a86800",
            Error = "#cf2f33",
            Info = "#1f6feb",
        },
        Typography = new Typography
        {
            Default = new DefaultTypography { FontFamily = Font, FontSize = "0.8125rem", LineHeight = "1.45", LetterSpacing = "normal" },
            Body1 = new Body1Typography { FontFamily = Font, FontSize = "0.8125rem", LineHeight = "1.45", LetterSpacing = "normal" },
            Body2 = new Body2Typography { FontFamily = Font, FontSize = "0.8125rem", LineHeight = "1.45", LetterSpacing = "normal" },
            Button = new ButtonTypography { FontFamily = Font, FontSize = "0.8125rem", FontWeight = "500", TextTransform = "none", LetterSpacing = "normal" },
            Caption = new CaptionTypography { FontFamily = Font, FontSize = "0.75rem", LetterSpacing = "normal" },
            Subtitle1 = new Subtitle1Typography { FontFamily = Font, FontSize = "0.875rem", LetterSpacing = "normal" },
            H6 = new H6Typography { FontFamily = Font, FontSize = "1rem", FontWeight = "600", LetterSpacing = "normal" },
        },
        LayoutProperties = new LayoutProperties { DefaultBorderRadius = "8px" },
    };
}
