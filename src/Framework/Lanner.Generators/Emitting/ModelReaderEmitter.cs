using System.Text;
using Lanner.Generators.Parsing;
using Lanner.Generators.Specs;

namespace Lanner.Generators.Emitting;

/// <summary>Writes the method that reads a model: one pass over the object, every error of every member, then the object itself.</summary>
internal sealed class ModelReaderEmitter
{
    private readonly SourceWriter _writer;
    private readonly ModelSpec _model;
    private readonly IReadOnlyList<string?> _rules;
    private readonly bool _isBody;
    private readonly List<MemberSpec> _members;
    private readonly List<string> _locals;

    public ModelReaderEmitter(SourceWriter writer, ModelSpec model, IReadOnlyList<string?> rules, bool isBody)
    {
        _writer = writer;
        _model = model;
        _isBody = isBody;
        _members = [.. model.Members.Where(member => member.IsRead)];
        _rules = [.. model.Members.Select((member, index) => (member, rule: rules[index])).Where(pair => pair.member.IsRead).Select(pair => pair.rule)];
        var names = new LocalNames(
            "reader", "errors", "start", "mark", "from", "failed", "seen", "seen2", "seen3", "seen4", "key", "made", "initial", "refusal", "hasTag");
        _locals = [.. _members.Select(member => names.Take(LocalNames.Camel(member.Name)))];
    }

    public void Emit()
    {
        if (!_model.IsReadable)
        {
            EmitUnreadable();
            return;
        }

        var required = _members.Where(member => member.IsRequired).ToList();
        if (_members.Count > 0)
        {
            _writer.Line($"private static readonly string[] Names = [{string.Join(", ", _members.Select(member => member.WireName).Prepend(_model.Tag?.WireName).OfType<string>().Select(Literal.Of))}];");
            _writer.Line();
        }

        var isPatch = _model.Kind == ModelKind.Patch;
        _writer.Open($"public static {(isPatch ? $"Patch<{_model.TypeName}>" : _model.TypeName)} Read(ref JsonReader reader, ref ErrorList errors)");
        _writer.Line("var start = errors.Count;");
        _writer.Line("var mark = start;");
        if ((required.Count > 0 || _model.Validators.Count > 0 || _model.Tag is not null) && !_isBody)
        {
            _writer.Line("reader.Peek();");
            _writer.Line("var from = reader.Position;");
        }

        EmitNoObject();
        _writer.LineIf(_model.Tag is not null, "var hasTag = false;");
        _writer.LineIf(_model.ForbidsExtra, "var failed = new FailedMembers();");
        EmitLocals();
        EmitLoop();
        _writer.LineIf(_model.ForbidsExtra, "failed.Complete(start, ref errors);");
        _writer.Open("if (reader.IsMalformed)");
        _writer.Line("return default;");
        _writer.Close();
        _writer.Line();
        EmitMissingTag();
        EmitMissing(required);
        _writer.Open("if (errors.Count != start)");
        _writer.LineIf(_members.Count > 0, "errors.Order(start, Names);");
        _writer.Line("return default;");
        _writer.Close();
        _writer.Line();
        new ModelCreationEmitter(_writer, _model, _members, _locals, IsSeen).Emit(made => isPatch ? $"Definition.Create({string.Join(", ", SeenWords().Prepend(made))})" : made);
        _writer.Close();
        _writer.Line();
        foreach (var (member, index) in _members.Select((member, index) => (member, index)).Where(item => item.member.Validators.Count > 0))
        {
            ValidatorEmitter.EmitMember(_writer, member, ReadMember(member), ReadValue(member.Type, _rules[index]));
        }

        if (_isBody)
        {
            EmitAbsent();
        }
    }

    private void EmitUnreadable()
    {
        _writer.Open($"public static {_model.TypeName} Read(ref JsonReader reader, ref ErrorList errors)");
        _writer.Line($"throw new NotSupportedException({Literal.Of($"{_model.DisplayName} can only be sent: it has no public constructor whose parameters all match its properties.")});");
        _writer.Close();
        _writer.Line();
    }

    private void EmitNoObject()
    {
        _writer.Open("if (!reader.ReadObjectStart())");
        if (_isBody)
        {
            _writer.Line("reader.Skip();");
            foreach (var member in _members)
            {
                _writer.Line($"errors.AddMissing({Literal.Of(member.WireName)}, ErrorInput.Null);");
            }
        }
        else
        {
            _writer.Line("errors.Refuse(ref reader, ErrorDetails.ModelAttributesType);");
        }

        _writer.Line("return default;");
        _writer.Close();
        _writer.Line();
    }

    private void EmitLocals()
    {
        for (var i = 0; i < _members.Count; i++)
        {
            _writer.Line($"{_members[i].Type.Name} {_locals[i]} = {_members[i].Default ?? "default"};");
        }

        for (var word = 0; word * 64 < _members.Count; word++)
        {
            _writer.Line($"var {SeenWord(word * 64)} = 0ul;");
        }
    }

    private void EmitLoop()
    {
        _writer.Open("while (reader.ReadName(out var key))");
        if (_members.Count == 0 && _model.Tag is null)
        {
            EmitUnknown();
            _writer.Close();
            _writer.Line();
            return;
        }

        _writer.Open("switch (key.Length)");
        EmitTag();
        for (var i = 0; i < _members.Count; i++)
        {
            EmitMember(_members[i], i);
        }

        _writer.OpenList("default:");
        EmitUnknown();
        _writer.Line("break;");
        _writer.CloseList();
        _writer.Close();
        _writer.Close();
        _writer.Line();
    }

    private void EmitMember(MemberSpec member, int index)
    {
        var name = Literal.Of(member.WireName);
        _writer.OpenList($"case {Literal.Of(Encoding.UTF8.GetByteCount(member.WireName))} when key.SequenceEqual({name}u8):");
        _writer.Open($"if ({IsSeen(index)})");
        EmitForget(name);
        _writer.Close();
        _writer.Line();
        _writer.Line($"{SeenWord(index)} |= {Bit(index)};");
        _writer.Line($"{_locals[index]} = {(member.Validators.Count > 0 ? $"{ReadMember(member)}(ref reader, ref errors)" : ReadValue(member.Type, _rules[index]))};");
        _writer.Line(Within(name));
        _writer.Line("break;");
        _writer.CloseList();
    }

    // The tag was found and checked before, where a base type is read; where this type itself is, it must be its own.
    private void EmitTag()
    {
        if (_model.Tag is not { } tag)
        {
            return;
        }

        var name = Literal.Of(tag.WireName);
        _writer.OpenList($"case {Literal.Of(Encoding.UTF8.GetByteCount(tag.WireName))} when key.SequenceEqual({name}u8):");
        _writer.Open("if (hasTag)");
        EmitForget(name);
        _writer.Close();
        _writer.Line();
        _writer.Line("hasTag = true;");
        _writer.Line("_ = JsonValue.Read<string, StringModel>(ref reader, Tag, ref errors);");
        _writer.Line(Within(name));
        _writer.Line("break;");
        _writer.CloseList();
    }

    private void EmitMissingTag()
    {
        if (_model.Tag is not { } tag)
        {
            return;
        }

        _writer.Open("if (!hasTag)");
        _writer.Line($"errors.AddMissing(ref reader, from, {Literal.Of(tag.WireName)});");
        _writer.Close();
        _writer.Line();
    }

    private void EmitUnknown()
    {
        if (!_model.ForbidsExtra)
        {
            _writer.Line("reader.Skip();");
            return;
        }

        _writer.Line("mark = failed.Forbid(ref reader, key, ref errors);");
    }

    private void EmitMissing(List<MemberSpec> required)
    {
        if (required.Count == 0)
        {
            return;
        }

        if (required.Count == 1)
        {
            EmitMissing(required[0]);
            _writer.Line();
            return;
        }

        var isMissing = string.Join(" || ", RequiredMasks().Select(word => $"({word.Name} & {word.Mask}) != {word.Mask}"));
        _writer.Open($"if ({isMissing})");
        foreach (var member in required)
        {
            EmitMissing(member);
            _writer.LineIf(member != required[required.Count - 1], "");
        }

        _writer.Close();
        _writer.Line();
    }

    private void EmitMissing(MemberSpec member)
    {
        var index = _members.IndexOf(member);
        _writer.Open($"if (({SeenWord(index)} & {Bit(index)}) == 0)");
        var name = Literal.Of(member.WireName);
        _writer.Line(_isBody ? $"errors.AddMissing({name}, ErrorInput.Null);" : $"errors.AddMissing(ref reader, from, {name});");
        _writer.Close();
    }

    private void EmitAbsent()
    {
        _writer.Open($"public static {_model.TypeName} Absent(bool isOtherKind, ref ErrorList errors)");
        foreach (var member in _members)
        {
            var add = $"errors.AddMissing({Literal.Of(member.WireName)}, ErrorInput.Null);";
            if (member.IsRequired)
            {
                _writer.Line(add);
            }
            else
            {
                _writer.Open("if (isOtherKind)");
                _writer.Line(add);
                _writer.Close();
            }
        }

        _writer.Line($"return new {_model.TypeName}({string.Join(", ", _members.Select(member => member.Default ?? "default"))});");
        _writer.Close();
        _writer.Line();
    }

    private string Within(string name) =>
        _model.ForbidsExtra ? $"mark = failed.Within(mark, {name}, ref errors);" : $"mark = errors.Within(mark, {name});";

    private void EmitForget(string name)
    {
        _writer.Line(_model.ForbidsExtra ? $"failed.Forget({name}, ref errors);" : $"errors.Forget(start, {name});");
        _writer.Line("mark = errors.Count;");
    }

    private static string ReadMember(MemberSpec member) => $"Read{LocalNames.Pascal(member.Name)}";

    private static string ReadValue(TypeRef type, string? rule)
    {
        var value = type.NotNull;
        var read = rule is null
            ? $"{value.Model}.Read(ref reader, ref errors)"
            : $"JsonValue.Read<{value.Name}, {value.Model}>(ref reader, {rule}, ref errors)";

        // A union converts from its types, so a bare null could mean any of them.
        var none = value is { Shape: TypeShape.Union, IsValueType: true } ? $"default({type.Name})" : "null";
        return type.IsNullable ? $"reader.ReadNull() ? {none} : {read}" : read;
    }

    private IEnumerable<(string Name, string Mask)> RequiredMasks()
    {
        for (var word = 0; word * 64 < _members.Count; word++)
        {
            var mask = 0ul;
            for (var i = word * 64; i < Math.Min(_members.Count, (word + 1) * 64); i++)
            {
                mask |= _members[i].IsRequired ? 1ul << (i % 64) : 0;
            }

            if (mask != 0)
            {
                yield return (SeenWord(word * 64), Hexadecimal(mask));
            }
        }
    }

    private IEnumerable<string> SeenWords() => Enumerable.Range(0, (_members.Count + 63) / 64).Select(word => SeenWord(word * 64));

    private static string IsSeen(int index) => $"({SeenWord(index)} & {Bit(index)}) != 0";

    private static string SeenWord(int index) => index < 64 ? "seen" : $"seen{Literal.Of((index / 64) + 1)}";

    private static string Bit(int index) => Hexadecimal(1ul << (index % 64));

    private static string Hexadecimal(ulong mask) => "0x" + mask.ToString("x", System.Globalization.CultureInfo.InvariantCulture) + "ul";
}
