using System.Text;

namespace Lanner.Generators.Emitting;

/// <summary>Writes lines of C# with the right indentation.</summary>
internal sealed class SourceWriter
{
    private readonly StringBuilder _text = new();
    private int _depth;

    /// <summary>Writes one line; an empty one is never indented.</summary>
    public void Line(string line = "")
    {
        if (line.Length > 0)
        {
            _text.Append(' ', _depth * 4).Append(line);
        }

        _text.Append('\n');
    }

    /// <summary>Writes a line only where a condition holds.</summary>
    public void LineIf(bool condition, string line)
    {
        if (condition)
        {
            Line(line);
        }
    }

    /// <summary>Opens a block under a line.</summary>
    public void Open(string line)
    {
        Line(line);
        Line("{");
        _depth++;
    }

    /// <summary>Closes the block opened last.</summary>
    public void Close(string suffix = "")
    {
        _depth--;
        Line("}" + suffix);
    }

    /// <summary>Opens a list of parts, as in a collection expression.</summary>
    public void OpenList(string line)
    {
        Line(line);
        _depth++;
    }

    /// <summary>Closes the list opened last.</summary>
    public void CloseList(string line)
    {
        _depth--;
        Line(line);
    }

    /// <summary>Ends the deeper indentation of the list opened last.</summary>
    public void CloseList() => _depth--;

    public override string ToString() => _text.ToString();
}
