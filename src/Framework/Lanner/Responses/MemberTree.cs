namespace Lanner.Runtime;

/// <summary>Members of an answer, named by paths such as <c>item.name</c>.</summary>
internal sealed class MemberTree
{
    private readonly Dictionary<string, MemberTree> _members = [];

    /// <summary>The tree of some paths; null for none.</summary>
    public static MemberTree? Of(IReadOnlyList<string> paths)
    {
        if (paths.Count == 0)
            return null;
        var tree = new MemberTree();
        foreach (var path in paths)
        {
            var place = tree;
            foreach (var name in path.Split('.'))
            {
                if (!place._members.TryGetValue(name, out var next))
                    place._members.Add(name, next = new MemberTree());
                place = next;
            }
        }

        return tree;
    }

    /// <summary>Whether a path leads to the member or through it.</summary>
    public bool Has(string name) => _members.ContainsKey(name);

    /// <summary>Whether a path ends at the member.</summary>
    public bool Ends(string name) => _members.TryGetValue(name, out var member) && member._members.Count == 0;

    /// <summary>What the paths say of the member's own members; null for nothing.</summary>
    public MemberTree? Below(string name) => _members.TryGetValue(name, out var member) && member._members.Count > 0 ? member : null;
}
