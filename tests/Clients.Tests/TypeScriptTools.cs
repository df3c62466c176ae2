using System.Runtime.CompilerServices;

namespace Clients.Tests;

/// <summary>openapi-typescript, openapi-fetch and the TypeScript compiler, installed by npm once, when the first test asks. Without npm the tests fail and say so.</summary>
public sealed class TypeScriptTools : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);
    private readonly TemporaryFolder _folder = new();
    private readonly Lazy<Task> _installation;

    public TypeScriptTools() => _installation = new(InstallAsync);

    /// <summary>Generates a service's types, compiles the program of the folder Node that uses them, and runs it.</summary>
    /// <param name="service">The service's address; the program's first argument.</param>
    /// <param name="name">Name of the program, a TypeScript file that imports <c>./{name}-api.js</c>.</param>
    /// <param name="argument">The program's second argument.</param>
    /// <returns>The lines that the program prints.</returns>
    public async Task<string[]> RunAsync(string service, string name, string argument)
    {
        await _installation.Value;
        await RunAsync("npx", "--no-install", "openapi-typescript", $"{service}/openapi.json", "--output", $"{name}-api.ts");
        await RunAsync("npx", "--no-install", "tsc", "--strict", "--target", "es2022", "--module", "nodenext", "--outDir", "compiled", $"{name}.ts");
        var run = await RunAsync("node", $"compiled/{name}.js", service, argument);
        return run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }

    public void Dispose() => _folder.Dispose();

    private async Task InstallAsync()
    {
        foreach (var file in Directory.GetFiles(Source()))
            File.Copy(file, Path.Combine(_folder.Path, Path.GetFileName(file)));
        await RunAsync("npm", "ci", "--no-audit", "--no-fund");
    }

    private async Task<Command> RunAsync(string program, params string[] arguments) =>
        (await Command.RunAsync(_folder.Path, Limit, program, arguments)).Succeeded();

    private static string Source([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "Node");
}
