using System.Diagnostics;
using System.Text.RegularExpressions;
using Lanner.Dashboard.Resources;
using Lanner.Dashboard.Telemetry;

namespace Lanner.Dashboard.Components.Charts;

/// <summary>Who is at the other end of a span that sends no telemetry itself: a database, a queue, a foreign host.</summary>
internal static partial class SpanPeer
{
    /// <summary>The peer's name: that of the resource at its address, if there is one.</summary>
    public static string? Of(Span span, IEnumerable<ResourceView> resources)
    {
        if (span.Kind is not (ActivityKind.Client or ActivityKind.Producer))
            return null;
        var system = span.Attribute("db.system.name") ?? span.Attribute("db.system") ?? span.Attribute("messaging.system") ?? span.Attribute("rpc.system");
        var target = span.Attribute("db.namespace") ?? span.Attribute("db.name") ?? span.Attribute("messaging.destination.name");
        if (system is not null)
            return target is null ? system : $"{system} {target}";
        if (span.Attribute("peer.service") is { } service)
            return service;
        if (span.Attribute("server.address") is not { } host)
            return null;
        var address = span.Attribute("server.port") is { } port ? $"{host}:{port}" : host;
        return resources.FirstOrDefault(resource => resource.Urls.Any(url => Uri.TryCreate(url.Url, UriKind.Absolute, out var known) && known.Authority == address))?.Name ?? address;
    }

    /// <summary>A span's name; where that is only the name of the database system, the verb and the table of its statement.</summary>
    public static string Title(Span span)
    {
        if (span.Name != (span.Attribute("db.system.name") ?? span.Attribute("db.system")) || Subject(span) is not { } statement)
            return span.Name;
        if (span.Attribute("db.query.summary") is { } summary)
            return summary;
        var verb = Verb().Match(statement);
        var table = Table().Match(statement);
        return !verb.Success ? span.Name : table.Success ? $"{verb.Value.ToUpperInvariant()} {table.Groups[1].Value}" : verb.Value.ToUpperInvariant();
    }

    /// <summary>What a span was about, in more words than its name: the statement, the URL.</summary>
    public static string? Subject(Span span) =>
        span.Attribute("db.query.text") ?? span.Attribute("db.statement") ?? span.Attribute("url.full") ?? span.Attribute("url.path") ?? span.Attribute("http.url");

    [GeneratedRegex(@"^\w+")]
    private static partial Regex Verb();

    [GeneratedRegex(@"\b(?:FROM|INTO|UPDATE)\s+[""`\[]?([\w.]+)", RegexOptions.IgnoreCase)]
    private static partial Regex Table();
}
