using System.Text;

namespace Lanner.Hosting.Publishing.Compose;

/// <summary>Says how to run what is in the folder.</summary>
internal sealed class ComposeReadme(PublishArguments arguments, PublishedSystem system, ImageCommands images, ComposePorts ports)
{
    public string Text()
    {
        var required = system.Variables.Used.Where(system.Variables.IsRequired).ToList();
        var text = new StringBuilder($"# {arguments.Name} on Docker Compose\n\n");
        var commands = images.Text();
        text.Append(commands.Length == 0 ? "1. No image has to be built.\n\n" : $"1. In the folder of the solution, build the images:\n\n```sh\n{commands}```\n\n");
        text.Append(required.Count == 0
            ? $"2. Nothing in `{EnvFile.Name}` must be set.\n\n"
            : $"2. Give each of these a value in `{EnvFile.Name}`: {string.Join(", ", required.Select(variable => $"`{variable.Name}`"))}. " +
              "A good password: `openssl rand -hex 24`.\n\n");
        text.Append("3. In this folder, start; it returns when all is healthy:\n\n```sh\ndocker compose up --detach --wait\n```\n\n");
        text.Append("Databases are created and migrated before the services start, at each start; what is done already is left alone. Data lives in named volumes:\n");
        text.Append("`docker compose down` keeps them. Only PostgreSQL's first start takes the password; change it later with `ALTER ROLE`.\n");
        text.Append("Docker keeps what containers print without limit; set `log-opts` in its `daemon.json`.\n");
        AppendVariables(text);
        AppendNotes(text);
        return text.ToString();
    }

    private void AppendVariables(StringBuilder text)
    {
        text.Append($"\nOptional, in `{EnvFile.Name}`:\n\n| variable | default |\n| --- | --- |\n");
        foreach (var (variable, published) in ports.Variables)
            text.Append($"| `{variable}`: port outside | {published} |\n");
        foreach (var service in system.Services)
            text.Append($"| `{PublishedVariable.NameOf(service.Name)}_IMAGE` | {arguments.Image(service.Name)} |\n");
        foreach (var container in system.Containers)
            text.Append($"| `{PublishedVariable.NameOf(container.Name)}_IMAGE` | {ComposeContainers.Image(arguments, container)} |\n");
        foreach (var server in system.Servers)
            text.Append($"| `{PublishedVariable.NameOf(server.Name)}_IMAGE` | {server.Image} |\n");
        foreach (var variable in system.Variables.Used.Where(variable => !system.Variables.IsRequired(variable)))
            text.Append($"| `{variable.Name}`: {variable.Meaning} | {(string.IsNullOrEmpty(variable.Default) ? "empty" : variable.Default)} |\n");
    }

    private void AppendNotes(StringBuilder text)
    {
        if (system.Notes.Count > 0)
            text.Append("\nMind:\n\n");
        foreach (var note in system.Notes)
            text.Append($"- {note}\n");
    }
}
