using System.Text;

namespace Lanner.Runtime;

/// <summary>The members of one object while it is written: finds repeated keys, and drops all but the last value of each.</summary>
/// <param name="start">Where the object begins in the writer's text.</param>
internal struct JsonMembers(int start)
{
    // Up to here comparing all keys beats hashing them.
    private const int SmallCount = 16;

    private readonly List<Member> _members = [];
    private Dictionary<string, int>? _byKey;
    private int _keyStart;
    private int _valueStart;

    public bool HasRepeated { get; private set; }

    public void BeginMember(ref JsonWriter writer)
    {
        if (_members.Count > 0)
            writer.Raw(","u8);
        _keyStart = writer.Length;
    }

    public void BeginValue(ref JsonWriter writer) => _valueStart = writer.Length;

    public void End(ref JsonWriter writer)
    {
        var written = writer.WrittenSpan;
        var member = new Member(_keyStart, _valueStart, _valueStart, writer.Length);
        var earlier = Find(written, member);
        if (earlier >= 0)
        {
            HasRepeated = true;
            _members[earlier] = _members[earlier] with { ValueStart = member.ValueStart, ValueEnd = member.ValueEnd };
            return;
        }
        _byKey?.Add(Key(written, member), _members.Count);
        _members.Add(member);
    }

    public readonly void Rewrite(ref JsonWriter writer)
    {
        var text = writer.WrittenSpan[start..].ToArray();
        writer.Truncate(start);
        writer.Raw("{"u8);
        for (var i = 0; i < _members.Count; i++)
        {
            var member = _members[i];
            if (i > 0)
                writer.Raw(","u8);
            writer.Raw(text.AsSpan((member.KeyStart - start)..(member.KeyEnd - start)));
            writer.Raw(text.AsSpan((member.ValueStart - start)..(member.ValueEnd - start)));
        }
        writer.Raw("}"u8);
    }

    private int Find(ReadOnlySpan<byte> written, Member member)
    {
        if (_members.Count > SmallCount)
        {
            _byKey ??= Index(written);
            return _byKey.GetValueOrDefault(Key(written, member), -1);
        }
        var key = written[member.KeyStart..member.KeyEnd];
        for (var i = 0; i < _members.Count; i++)
        {
            if (written[_members[i].KeyStart.._members[i].KeyEnd].SequenceEqual(key))
                return i;
        }
        return -1;
    }

    private readonly Dictionary<string, int> Index(ReadOnlySpan<byte> written)
    {
        var index = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < _members.Count; i++)
            index.Add(Key(written, _members[i]), i);
        return index;
    }

    private static string Key(ReadOnlySpan<byte> written, Member member) => Encoding.UTF8.GetString(written[member.KeyStart..member.KeyEnd]);

    private readonly record struct Member(int KeyStart, int KeyEnd, int ValueStart, int ValueEnd);
}
