namespace Lanner.Hosting.Engine;

/// <summary>What a process inherits, overlaid with what the model says.</summary>
internal static class ProcessEnvironment
{
    public static ProcessSpec Spec(IReadOnlyList<string> command, string workingDirectory, IReadOnlyDictionary<string, string> model)
    {
        var environment = EnvironmentComposer.Inherited();
        foreach (var (name, value) in model)
            environment[name] = value;
        return new ProcessSpec(command, workingDirectory, environment) { ModelVariables = model.Keys.ToHashSet() };
    }
}
