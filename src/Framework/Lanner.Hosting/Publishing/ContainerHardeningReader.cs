using System.Globalization;
using System.Text.RegularExpressions;
using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;

namespace Lanner.Hosting.Publishing;

/// <summary>
/// Reads what <c>WithContainerRuntimeArgs</c> says of a container's rights; other arguments mean something to one machine only.
/// </summary>
internal static partial class ContainerHardeningReader
{
    private static readonly string[] WithValue = ["--user", "-u", "--cap-drop", "--security-opt", "--tmpfs", "--memory", "-m"];

    /// <returns>The rights, and the arguments that are not published.</returns>
    /// <exception cref="DistributedApplicationException">An argument cannot be published in this form.</exception>
    public static async Task<(ContainerHardening Hardening, IReadOnlyList<string> Left)> ReadAsync(
        ContainerResource container, ContainerHardening known, CancellationToken cancellationToken)
    {
        var left = new List<string>();
        var words = new Queue<string>(await ArgumentsAsync(container, cancellationToken).ConfigureAwait(false));
        while (words.TryDequeue(out var word))
        {
            var (option, value) = word.Split('=', 2) is [var name, var text] ? (name, text) : (word, null);
            if (value is null && WithValue.Contains(option) && words.TryDequeue(out var next))
                value = next;
            if (Apply(container, known, option, value) is { } applied)
                known = applied;
            else
                left.Add(value is null ? option : $"{option}={value}");
        }

        return (known, left);
    }

    private static ContainerHardening? Apply(
        ContainerResource container, ContainerHardening known, string option, string? value) => (option, value) switch
        {
            ("--user" or "-u", { } user) => OfUser(container, known, user),
            ("--read-only", null or "true") => known with { IsReadOnly = true },
            ("--read-only", "false") => known with { IsReadOnly = false },
            ("--cap-drop", "ALL" or "all") => known with { DropsCapabilities = true },
            ("--security-opt", "no-new-privileges" or "no-new-privileges:true" or "no-new-privileges=true") =>
                known with { GainsNoPrivileges = true },
            ("--tmpfs", { } folder) => known with { TemporaryFolders = [.. known.TemporaryFolders, folder.Split(':')[0]] },
            ("--memory" or "-m", { } memory) => MemoryForm().IsMatch(memory)
                ? known with { Memory = memory.ToLowerInvariant() }
                : throw Refused(container, option, memory, "write a whole number and b, k, m or g, such as 512m"),
            _ => null,
        };

    private static ContainerHardening OfUser(ContainerResource container, ContainerHardening known, string text)
    {
        var numbers = text.Split(':')
            .Select(part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1).ToList();
        return numbers is [>= 0] or [>= 0, >= 0]
            ? known with { User = numbers[0], Group = numbers.Count > 1 ? numbers[1] : null }
            : throw Refused(container, "--user", text, "Kubernetes takes numbers, such as 1000 or 1000:1000");
    }

    private static DistributedApplicationException Refused(ContainerResource container, string option, string value, string way) =>
        new($"Container '{container.Name}' cannot be published with {option}={value}: {way}.");

    private static async Task<List<string>> ArgumentsAsync(ContainerResource container, CancellationToken cancellationToken)
    {
        var context = new ContainerRuntimeArgsCallbackContext([], cancellationToken);
        foreach (var annotation in container.Annotations.OfType<ContainerRuntimeArgsCallbackAnnotation>())
            await annotation.Callback(context).ConfigureAwait(false);
        return [.. context.Args.Select(argument => argument.ToString()!)];
    }

    [GeneratedRegex("^[0-9]+[bkmgBKMG]?$")]
    private static partial Regex MemoryForm();
}
