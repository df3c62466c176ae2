namespace Lanner.Dashboard.Components;

internal sealed class Preferences;
