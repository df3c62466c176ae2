using Lanner.Generators.Parsing;

namespace Lanner.Generators.Emitting;

/// <summary>Writes the lines that write an object's brackets and names. The first name goes with the opening bracket.</summary>
internal sealed class ObjectWriterEmitter(SourceWriter writer)
{
    private bool _isOpen;

    /// <summary>The line before a member's value.</summary>
    /// <param name="json">The member's name and a colon.</param>
    public void Begin(string json)
    {
        writer.Line(_isOpen ? $"writer.Raw({Literal.Of($",{json}")}u8);" : $"writer.Begin({Literal.Of($"{{{json}")}u8);");
        _isOpen = true;
    }

    /// <summary>The line behind the last member.</summary>
    public void End()
    {
        writer.LineIf(!_isOpen, "writer.Begin(\"{\"u8);");
        writer.Line("writer.End(\"}\"u8);");
    }
}
