namespace Tutorial.Hosting;

/// <summary>Body of the harness's own requests: the app meant and how it is to be built.</summary>
internal sealed record ConformanceSettings(string App = "", string? Cwd = null, Dictionary<string, string?>? Env = null);
