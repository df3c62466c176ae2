using Lanner.Dashboard.Components.Parts;
using Lanner.Dashboard.Resources;
using Microsoft.AspNetCore.Components;

namespace Lanner.Dashboard.Components.Pages;

/// <summary>All resources with their states.</summary>
public sealed partial class ResourcesPage
{
    private List<ResourceView> _all = [];
    private List<Row> _rows = [];
    private List<string?> _types = [];
    private List<string?> _states = [];
    private ResourceView? _selected;
    private string? _type;
    private string? _state;

    /// <summary>Id of the part whose details are open.</summary>
    [SupplyParameterFromQuery(Name = "details")]
    public string? Selected { get; set; }

    /// <inheritdoc/>
    protected override long Version => Board.Version;

    private string? Text { get; set; }

    private string Note
    {
        get
        {
            var tones = _all.ConvertAll(ResourceState.Tone);
            var bad = tones.Count(tone => tone is "bad" or "warn");

            // What nobody has started yet, or has done its work, is not missing.
            var idle = tones.Count(tone => tone == "idle");
            return $"{tones.Count(tone => tone == "good")} of {tones.Count - idle} healthy{(bad > 0 ? $", {bad} need a look" : "")}{(idle > 0 ? $", {idle} not running" : "")}";
        }
    }

    /// <inheritdoc/>
    protected override void Refresh()
    {
        _all = [.. Board.Parts.Where(part => part.Type != "Parameter")];
        _types = [null, .. _all.Select(part => part.Type).Distinct().Order()];
        _states = [null, .. _all.Select(ResourceState.Text).Distinct().Order()];
        var sums = ResourceReplicas.Sums(_all);
        _selected = sums.FirstOrDefault(part => part.Name == Selected || part.Id == Selected) ?? _all.Where(part => part.Id == Selected).Select(ResourceReplicas.Alone).FirstOrDefault();
        _rows = [.. Tree([.. sums.Where(part => Matches(part) || (part.Replicas is not null && Replicas(part).Any(Matches)))])];
    }

    private IEnumerable<ResourceView> Replicas(ResourceView sum) => sum.Replicas is null ? [] : _all.Where(part => part.Name == sum.Name);

    /// <summary>Children come below their parent, if that is shown; replicas below what they are replicas of.</summary>
    private IEnumerable<Row> Tree(List<ResourceView> parts)
    {
        var names = parts.Select(part => part.Name).ToHashSet();
        return parts.Where(part => Parent(part) is not { } parent || !names.Contains(parent)).SelectMany(part => Below(part, 0));

        IEnumerable<Row> Below(ResourceView part, int depth) =>
        [
            new Row(part, depth, false),
            .. Replicas(part).Select(replica => new Row(ResourceReplicas.Alone(replica), depth + 1, true)),
            .. parts.Where(child => Parent(child) == part.Name && depth < 8).SelectMany(child => Below(child, depth + 1)),
        ];

        static string? Parent(ResourceView part) => part.Relations.FirstOrDefault(relation => relation.Type == "Parent" && relation.Name != part.Name)?.Name;
    }

    private bool Matches(ResourceView part)
    {
        if (_type is not null && part.Type != _type)
            return false;
        if (_state is not null && ResourceState.Text(part) != _state)
            return false;
        if (string.IsNullOrWhiteSpace(Text))
            return true;
        string?[] texts = [part.Id, part.Type, ResourceState.Text(part), part.Source, .. part.Urls.Select(url => url.Url)];
        return Array.Exists(texts, text => text?.Contains(Text.Trim(), StringComparison.OrdinalIgnoreCase) == true);
    }

    private sealed record Row(ResourceView Part, int Depth, bool IsReplica);

    private void Select(ResourceView part) => Navigation.NavigateTo(Address(part.Id == Selected ? null : part.Id));

    private string Address(string? selected) => Navigation.GetUriWithQueryParameter("details", selected);

    private void ClearFilters()
    {
        Text = null;
        _type = null;
        _state = null;
        Refresh();
    }

    private static string? ShortSource(string? source) => source is null || !Path.IsPathRooted(source) || source.Contains(' ', StringComparison.Ordinal) ? source : Path.GetFileName(source);
}
