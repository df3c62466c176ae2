using System.Runtime.CompilerServices;

namespace Clients.Tests;

/// <summary>openapi-typescript, openapi-fetch and the TypeScript compiler, installed by npm once, when the first test asks. Without npm the tests fail and say so.</summary>
public sealed class TypeScriptTools : IDisposable
{
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
        await Command.RunAsync(_folder.Path, "npx", "--no-install", "openapi-typescript", $"{service}/openapi.json", "--output", $"{name}-api.ts");
        await Command.RunAsync(
            _folder.Path, "npx", "--no-install", "tsc", "--strict", "--target", "es2022", "--module", "nodenext", "--outDir", "compiled", $"{name}.ts");
        var output = await Command.RunAsync(_folder.Path, "node", $"compiled/{name}.js", service, argument);
        return output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }

    public void Dispose() => _folder.Dispose();

    private async Task InstallAsync()
    {
        foreach (var file in Directory.GetFiles(Source()))
            File.Copy(file, Path.Combine(_folder.Path, Path.GetFileName(file)));
        await Command.RunAsync(_folder.Path, "npm", "ci", "--no-audit", "--no-fund");
    }

    private static string Source([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "Node");
}
