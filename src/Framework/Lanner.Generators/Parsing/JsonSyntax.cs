namespace Lanner.Generators.Parsing;

/// <summary>Checks JSON text in attributes (RFC 8259). Roslyn brings no JSON reader to generators.</summary>
internal sealed class JsonSyntax
{
    private readonly string _text;
    private int _position;

    private JsonSyntax(string text) => _text = text;

    /// <summary>What is wrong with a text that should be a JSON object; null for nothing.</summary>
    public static string? ProblemOfObject(string text)
    {
        var json = new JsonSyntax(text);
        json.SkipSpace();
        if (json.Current != '{')
        {
            return "it does not begin with '{'";
        }

        if (!json.Value(depth: 0))
        {
            return json._position < text.Length ? $"'{text[json._position]}' at position {json._position} is unexpected" : "it ends too early";
        }

        json.SkipSpace();
        return json._position == text.Length ? null : $"text follows the object at position {json._position}";
    }

    private char Current => _position < _text.Length ? _text[_position] : '\0';

    private bool Value(int depth)
    {
        SkipSpace();
        return Current switch
        {
            '{' => depth < 64 && Items('}', () => Text() && Take(':') && Value(depth + 1)),
            '[' => depth < 64 && Items(']', () => Value(depth + 1)),
            '"' => Text(),
            't' => Word("true"),
            'f' => Word("false"),
            'n' => Word("null"),
            _ => Number(),
        };
    }

    private bool Items(char end, Func<bool> item)
    {
        _position++;
        if (Take(end))
        {
            return true;
        }

        do
        {
            if (!item())
            {
                return false;
            }
        }
        while (Take(','));
        return Take(end);
    }

    private bool Text()
    {
        SkipSpace();
        if (Current != '"')
        {
            return false;
        }

        for (_position++; Current >= ' '; _position++)
        {
            if (Current == '"')
            {
                _position++;
                return true;
            }

            if (Current == '\\' && !Escape())
            {
                return false;
            }
        }

        return false;
    }

    // Leaves the position at the last character of the escape.
    private bool Escape()
    {
        _position++;
        if (Current != 'u')
        {
            return "\"\\/bfnrt".IndexOf(Current) >= 0;
        }

        for (var i = 0; i < 4; i++)
        {
            _position++;
            if (!Uri.IsHexDigit(Current))
            {
                return false;
            }
        }

        return true;
    }

    private bool Number()
    {
        var start = _position;
        _ = TakeHere('-');
        if (!TakeHere('0') && !Digits())
        {
            return false;
        }

        if (TakeHere('.') && !Digits())
        {
            return false;
        }

        if (TakeHere('e') || TakeHere('E'))
        {
            _ = TakeHere('+') || TakeHere('-');
            return Digits();
        }

        return _position > start;
    }

    private bool Digits()
    {
        var start = _position;
        while (Current is >= '0' and <= '9')
        {
            _position++;
        }

        return _position > start;
    }

    private bool Word(string word)
    {
        if (string.CompareOrdinal(_text, _position, word, 0, word.Length) != 0)
        {
            return false;
        }

        _position += word.Length;
        return true;
    }

    private bool Take(char character)
    {
        SkipSpace();
        return TakeHere(character);
    }

    private bool TakeHere(char character)
    {
        if (Current != character || _position >= _text.Length)
        {
            return false;
        }

        _position++;
        return true;
    }

    private void SkipSpace()
    {
        while (Current is ' ' or '\t' or '\r' or '\n')
        {
            _position++;
        }
    }
}
