using System.Globalization;
using Lanner.Dashboard.Components.Parts;
using Lanner.Dashboard.Resources;

namespace Lanner.Dashboard.Components.Charts;

/// <summary>Places resources in columns: each to the left of what it uses. Within a column, resources lie near those they belong with.</summary>
internal sealed record ResourceGraph(IReadOnlyList<ResourceGraph.Node> Nodes, IReadOnlyList<ResourceGraph.Edge> Edges, int Width, int Height)
{
    public const int NodeWidth = 216;
    public const int NodeHeight = 64;
    private const int ColumnGap = 110;
    private const int RowGap = 36;
    private const int Margin = 24;

    public static readonly ResourceGraph Empty = new([], [], 0, 0);

    public sealed record Node(string Name, IReadOnlyList<ResourceView> Parts, ResourceView Worst, double X, double Y);

    public sealed record Edge(string Path, string Kind, string Title);

    public static ResourceGraph Create(IReadOnlyList<ResourceView> parts, bool withWaits)
    {
        var groups = parts.GroupBy(part => part.Name).ToDictionary(group => group.Key, group => group.ToList());
        if (groups.Count == 0)
            return Empty;
        var links = groups.Values.SelectMany(group => group[0].Relations.Select(relation => (From: group[0].Name, To: relation.Name, relation.Type)))
            .Where(link => link.From != link.To && groups.ContainsKey(link.To))
            .GroupBy(link => (link.From, link.To))
            .Select(group => (group.Key.From, group.Key.To, Types: group.Select(link => link.Type).ToHashSet()))
            .ToList();
        var columns = Columns(groups.Keys, links.ToLookup(link => link.From, link => link.To));
        var layers = Ordered(columns, [.. links.Select(link => (link.From, link.To))]);
        var tallest = layers.Max(layer => layer.Count);
        var height = (Margin * 2) + (tallest * (NodeHeight + RowGap)) - RowGap;
        var nodes = new Dictionary<string, Node>();
        for (var column = 0; column < layers.Count; column++)
        {
            var top = (height - (layers[column].Count * (NodeHeight + RowGap)) + RowGap) / 2.0;
            for (var row = 0; row < layers[column].Count; row++)
            {
                var name = layers[column][row];
                nodes[name] = new Node(name, groups[name], Worst(groups[name]), Margin + (column * (NodeWidth + ColumnGap)), top + (row * (NodeHeight + RowGap)));
            }
        }

        var edges = links.Where(link => withWaits || link.Types.Any(type => type != "WaitFor"))
            .Select(link => new Edge(Path(nodes[link.From], nodes[link.To]), Kind(link.Types), $"{link.From} {string.Join(", ", link.Types)} {link.To}"))
            .ToList();
        return new ResourceGraph([.. nodes.Values], edges, (Margin * 2) + (layers.Count * (NodeWidth + ColumnGap)) - ColumnGap, height);
    }

    /// <summary>Column of each: one more than the furthest of those who use it.</summary>
    private static Dictionary<string, int> Columns(IEnumerable<string> names, ILookup<string, string> uses)
    {
        var columns = new Dictionary<string, int>();
        var users = uses.SelectMany(group => group.Select(to => (From: group.Key, To: to))).ToLookup(link => link.To, link => link.From);
        foreach (var name in names)
            _ = Column(name, []);
        return columns;

        int Column(string name, HashSet<string> visiting)
        {
            if (columns.TryGetValue(name, out var known))
                return known;
            if (!visiting.Add(name))
                return 0;
            var column = users[name].Select(user => Column(user, visiting) + 1).DefaultIfEmpty(0).Max();
            visiting.Remove(name);
            return columns[name] = column;
        }
    }

    /// <summary>Rows of each column, sorted by the average row of their neighbours; a few rounds settle it.</summary>
    private static List<List<string>> Ordered(Dictionary<string, int> columns, List<(string From, string To)> links)
    {
        var layers = columns.GroupBy(entry => entry.Value).OrderBy(group => group.Key).Select(group => group.Select(entry => entry.Key).ToList()).ToList();
        for (var round = 0; round < 4; round++)
        {
            var row = layers.SelectMany(layer => layer.Select((name, index) => (name, Position: index - (layer.Count / 2.0)))).ToDictionary(entry => entry.name, entry => entry.Position);
            foreach (var layer in layers)
                layer.Sort((a, b) => Centre(a).CompareTo(Centre(b)));

            double Centre(string name) => links.Where(link => link.From == name).Select(link => row[link.To])
                .Concat(links.Where(link => link.To == name).Select(link => row[link.From])).DefaultIfEmpty(row[name]).Average();
        }

        return layers;
    }

    private static ResourceView Worst(List<ResourceView> parts) =>
        parts.MaxBy(part => ResourceState.Tone(part) switch { "bad" => 4, "warn" => 3, "busy" => 2, "idle" => 1, _ => 0 })!;

    private static string Kind(HashSet<string> types) => types.Contains("Parent") ? "parent" : types.Contains("Reference") ? "reference" : "wait";

    private static string Path(Node from, Node to)
    {
        var (x1, y1) = (from.X + NodeWidth, from.Y + (NodeHeight / 2));
        var (x2, y2) = (to.X - 4, to.Y + (NodeHeight / 2));

        // Backwards, for two that refer to each other: below both.
        if (to.X <= from.X)
        {
            var bottom = Math.Max(from.Y, to.Y) + NodeHeight + (RowGap / 2.0);
            return string.Create(CultureInfo.InvariantCulture, $"M{from.X + (NodeWidth / 2)} {from.Y + NodeHeight}C{from.X + (NodeWidth / 2)} {bottom} {to.X + (NodeWidth / 2)} {bottom} {to.X + (NodeWidth / 2)} {to.Y + NodeHeight + 4}");
        }

        var bend = (x2 - x1) / 2;
        return string.Create(CultureInfo.InvariantCulture, $"M{x1} {y1}C{x1 + bend} {y1} {x2 - bend} {y2} {x2} {y2}");
    }
}
