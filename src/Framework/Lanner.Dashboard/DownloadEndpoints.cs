using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Lanner.Dashboard.Access;
using Lanner.Dashboard.Resources;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Lanner.Dashboard;

/// <summary>Console logs as text files.</summary>
internal static partial class DownloadEndpoints
{
    public static void MapDownloads(this IEndpointRouteBuilder app) => app.MapGet("/download/console/{resource}", (
        string resource, DashboardOptions options, ResourceBoard board, SecretMask secrets) =>
    {
        if (options.Resources is not { } source || !board.Parts.Any(part => part.Name == resource || part.Id == resource))
            return Results.NotFound($"There is no resource '{resource}'.");
        var text = new StringBuilder();
        foreach (var line in source.ReadConsole(resource))
            text.Append(CultureInfo.InvariantCulture, $"{line.Time:yyyy-MM-ddTHH:mm:ss.fffZ} {secrets.Apply(Ansi().Replace(line.Text, ""))}\n");
        return Results.File(Encoding.UTF8.GetBytes(text.ToString()), "text/plain; charset=utf-8", $"{resource}.log");
    });

    [GeneratedRegex(@"\x1b\[[0-9;?]*[ -/]*[@-~]")]
    private static partial Regex Ansi();
}
