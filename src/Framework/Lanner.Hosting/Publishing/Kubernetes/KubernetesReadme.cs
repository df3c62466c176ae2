using System.Text;

namespace Lanner.Hosting.Publishing.Kubernetes;

/// <summary>Says how to deploy what is in the folder.</summary>
internal sealed class KubernetesReadme(PublishArguments arguments, PublishedSystem system, ImageCommands images)
{
    private readonly KubernetesNames _names = new(arguments);

    public string Text()
    {
        var text = new StringBuilder($"# {arguments.Name} on Kubernetes\n\n");
        AppendImages(text);
        AppendValues(text);
        text.Append("3. In this folder, deploy:\n\n```sh\nkubectl apply -k .\n```\n\n");
        text.Append("Jobs create and migrate the databases; services are not ready before that is done, and old pods serve until new ones are ready. Give each release its own\n");
        text.Append("`--Publish:Tag=…`: a new tag makes a new migration job and new pods. Watch: `kubectl get pods,jobs --namespace ").Append(arguments.Namespace).Append("`.\n");
        text.Append("\nServices `…-external` are of type LoadBalancer, without TLS; behind an Ingress or Gateway leave them out. Autoscaling needs metrics-server.\n");
        text.Append("Change what is here by a kustomization of your own that lists this folder as resource: publishing again overwrites these files.\n");
        AppendOutsideServer(text);
        if (system.Notes.Count > 0)
            text.Append("\nMind:\n\n");
        foreach (var note in system.Notes)
            text.Append($"- {note}\n");
        return text.ToString();
    }

    private void AppendImages(StringBuilder text)
    {
        var commands = images.Text();
        if (commands.Length == 0)
        {
            text.Append("1. No image has to be built.\n\n");
            return;
        }

        text.Append(arguments.Registry is null
            ? "1. In the folder of the solution, build the images into the local engine. A cluster elsewhere pulls them from a registry: publish with `--Publish:Registry=…`.\n"
            : "1. In the folder of the solution, build the images and push them:\n");
        text.Append("\n```sh\n").Append(commands).Append("```\n\n");
    }

    private void AppendValues(StringBuilder text)
    {
        var secrets = system.Variables.Used.Where(variable => variable.IsSecret).ToList();
        var required = system.Variables.Used.Where(system.Variables.IsRequired).ToList();
        if (required.Count == 0)
        {
            text.Append("2. Nothing must be set.\n\n");
        }
        else
        {
            text.Append("2. Once, give the values that are not in these files:\n\n```sh\n").Append($"kubectl apply -f namespace.yaml\n");
            AppendCreate(text, "secret generic", _names.Secrets, [.. required.Where(variable => variable.IsSecret)]);
            AppendCreate(text, "configmap", _names.Parameters, [.. required.Where(variable => !variable.IsSecret)]);
            text.Append("```\n\n");
        }

        text.Append("| key | in | meaning |\n| --- | --- | --- |\n");
        foreach (var variable in system.Variables.Used.Where(variable => variable.IsSecret || string.IsNullOrEmpty(variable.Default)))
        {
            var place = secrets.Contains(variable) ? $"Secret `{_names.Secrets}`" : $"ConfigMap `{_names.Parameters}`";
            text.Append($"| `{variable.Name}` | {place} | {variable.Meaning}{(required.Contains(variable) ? "" : "; optional")} |\n");
        }

        text.Append('\n');
    }

    private void AppendCreate(StringBuilder text, string kind, string name, List<PublishedVariable> variables)
    {
        if (variables.Count == 0)
            return;
        text.Append($"kubectl create {kind} {name} --namespace {arguments.Namespace}");
        foreach (var variable in variables)
            text.Append($" --from-literal={variable.Name}=\"{(variable.MayBeRandom ? "$(openssl rand -hex 24)" : "…")}\"");
        text.Append('\n');
    }

    private void AppendOutsideServer(StringBuilder text)
    {
        foreach (var server in system.Servers)
        {
            text.Append($"\n## Another PostgreSQL server in place of `{server.Name}`\n\n");
            text.Append($"Clients reach the server by the name `{server.Name}`. In a kustomization of your own, delete StatefulSet `{server.Name}`, and make Service `{server.Name}`\n");
            text.Append("lead there:\n\n```yaml\nspec:\n  type: ExternalName\n  externalName: db.example.com\n  selector: null\n```\n\n");
            text.Append("The Secret then holds that server's password; its user must be allowed to create databases, or they must exist.\n");
        }
    }
}
