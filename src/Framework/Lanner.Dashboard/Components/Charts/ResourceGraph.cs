using System.Globalization;
using System.Text;
using Lanner.Dashboard.Resources;

namespace Lanner.Dashboard.Components.Charts;

/// <summary>
/// Places resources in columns, each to the left of what it uses. An arrow over several columns has a place of its own in each, so it runs between the
/// resources and not behind them. Within a column, things lie near those they are connected with.
/// </summary>
internal sealed record ResourceGraph(IReadOnlyList<ResourceGraph.Node> Nodes, IReadOnlyList<ResourceGraph.Edge> Edges, int Width, int Height)
{
    public const int NodeWidth = 216;
    public const int NodeHeight = 64;
    private const int ColumnGap = 110;
    private const int RowGap = 36;
    private const int Margin = 24;
    private const int Rounds = 8;

    public static readonly ResourceGraph Empty = new([], [], 0, 0);

    public sealed record Node(string Name, IReadOnlyList<ResourceView> Parts, ResourceView Sum, double X, double Y);

    public sealed record Edge(string Path, string Kind, string Title);

    public static ResourceGraph Create(IReadOnlyList<ResourceView> parts, bool withWaits)
    {
        var groups = parts.GroupBy(part => part.Name).ToDictionary(group => group.Key, group => group.ToList());
        if (groups.Count == 0)
            return Empty;
        var links = Links(groups);
        var columns = Columns(groups.Keys, links);
        var routes = links.ToDictionary(link => link, link => Route(link, columns));
        var layers = Layers(columns, routes.Values);
        var rows = layers.Max(layer => layer.Count);
        var height = (Margin * 2) + (rows * (NodeHeight + RowGap)) - RowGap;
        var places = new Dictionary<Place, (double X, double Y)>();
        for (var column = 0; column < layers.Count; column++)
        {
            var top = (height - (layers[column].Count * (NodeHeight + RowGap)) + RowGap) / 2.0;
            for (var row = 0; row < layers[column].Count; row++)
                places[layers[column][row]] = (Margin + (column * (NodeWidth + ColumnGap)), top + (row * (NodeHeight + RowGap)));
        }

        return new ResourceGraph(
            [.. groups.Select(group => new Node(group.Key, group.Value, ResourceReplicas.Sum(group.Value), places[new Place(group.Key, null)].X, places[new Place(group.Key, null)].Y))],
            [.. links.Where(link => withWaits || link.Types.Any(type => type != "WaitFor"))
                .Select(link => new Edge(Path([.. routes[link].Select(place => places[place])]), Kind(link.Types), $"{link.From} {string.Join(", ", link.Types)} {link.To}"))],
            (Margin * 2) + (layers.Count * (NodeWidth + ColumnGap)) - ColumnGap,
            height);
    }

    /// <summary>All relations between two resources as one link.</summary>
    private static List<Link> Links(Dictionary<string, List<ResourceView>> groups) => [.. groups.Values
        .SelectMany(group => group[0].Relations.Select(relation => (From: group[0].Name, To: relation.Name, relation.Type)))
        .Where(link => link.From != link.To && groups.ContainsKey(link.To))
        .GroupBy(link => (link.From, link.To))
        .Select(group => new Link(group.Key.From, group.Key.To, [.. group.Select(link => link.Type).Distinct().Order()]))];

    /// <summary>Column of each: one more than the furthest of those who use it.</summary>
    private static Dictionary<string, int> Columns(IEnumerable<string> names, List<Link> links)
    {
        var columns = new Dictionary<string, int>();
        var users = links.ToLookup(link => link.To, link => link.From);
        foreach (var name in names)
            _ = Column(name, []);
        return columns;

        int Column(string name, HashSet<string> visiting)
        {
            if (columns.TryGetValue(name, out var known))
                return known;

            // Two may refer to each other; one of the two directions then does not count.
            if (!visiting.Add(name))
                return 0;
            var column = users[name].Select(user => Column(user, visiting) + 1).DefaultIfEmpty(0).Max();
            visiting.Remove(name);
            return columns[name] = column;
        }
    }

    /// <summary>The places that a link goes through, from one resource to the other.</summary>
    private static List<Place> Route(Link link, Dictionary<string, int> columns)
    {
        var route = new List<Place> { new(link.From, null) };
        for (var column = columns[link.From] + 1; column < columns[link.To]; column++)
            route.Add(new Place(link.From, link.To, column));
        route.Add(new Place(link.To, null));
        return route;
    }

    /// <summary>Places of each column, sorted by the average row of their neighbours; a few rounds settle it.</summary>
    private static List<List<Place>> Layers(Dictionary<string, int> columns, IReadOnlyCollection<List<Place>> routes)
    {
        var layers = columns.Select(entry => (Place: new Place(entry.Key, null), Column: entry.Value))
            .Concat(routes.SelectMany(route => route).Where(place => place.To is not null).Select(place => (Place: place, place.Column)))
            .GroupBy(entry => entry.Column).OrderBy(group => group.Key).Select(group => group.Select(entry => entry.Place).ToList()).ToList();
        var steps = routes.SelectMany(route => route.Zip(route.Skip(1))).ToList();
        var neighbours = steps.Concat(steps.Select(step => (step.Second, step.First))).ToLookup(step => step.Item1, step => step.Item2);
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var layer in round % 2 == 0 ? layers : Enumerable.Reverse(layers))
            {
                var rows = layers.SelectMany(other => other.Select((place, index) => (place, Row: index - ((other.Count - 1) / 2.0)))).ToDictionary(entry => entry.place, entry => entry.Row);
                var sorted = layer.OrderBy(place => neighbours[place].Select(neighbour => rows[neighbour]).DefaultIfEmpty(rows[place]).Average()).ToList();
                layer.Clear();
                layer.AddRange(sorted);
            }
        }

        return layers;
    }

    private static string Kind(IReadOnlyList<string> types) => types.Contains("Parent") ? "parent" : types.Contains("Reference") ? "reference" : "wait";

    private static string Path(List<(double X, double Y)> places)
    {
        const double Half = NodeHeight / 2.0;
        var (from, to) = (places[0], places[^1]);

        // Backwards, for two that refer to each other: below both.
        if (to.X <= from.X)
        {
            var bottom = Math.Max(from.Y, to.Y) + NodeHeight + (RowGap / 2.0);
            return string.Create(CultureInfo.InvariantCulture,
                $"M{from.X + (NodeWidth / 2)} {from.Y + NodeHeight}C{from.X + (NodeWidth / 2)} {bottom} {to.X + (NodeWidth / 2)} {bottom} {to.X + (NodeWidth / 2)} {to.Y + NodeHeight + 4}");
        }

        var path = new StringBuilder();
        path.Append(CultureInfo.InvariantCulture, $"M{from.X + NodeWidth} {from.Y + Half}");
        for (var i = 1; i < places.Count; i++)
        {
            var (start, end) = (places[i - 1].X + NodeWidth, i == places.Count - 1 ? places[i].X - 4 : places[i].X);
            var middle = (start + end) / 2;
            path.Append(CultureInfo.InvariantCulture, $"C{middle} {places[i - 1].Y + Half} {middle} {places[i].Y + Half} {end} {places[i].Y + Half}");
            if (i < places.Count - 1)
                path.Append(CultureInfo.InvariantCulture, $"H{places[i].X + NodeWidth}");
        }

        return path.ToString();
    }

    private sealed record Link(string From, string To, IReadOnlyList<string> Types);

    /// <summary>Where a resource is, or where a link passes a column.</summary>
    private sealed record Place(string From, string? To, int Column = 0);
}
