using System.Runtime.CompilerServices;

namespace Lanner.Runtime;

/// <content>Errors of JSON: what they repeat is cut where it is taken, and the text is read no further once the list is full.</content>
public partial struct ErrorList
{
    /// <summary>Whether texts with U+0000 are refused.</summary>
    internal readonly bool RefusesNullCharacter => _limits is { AllowsNullCharacter: false };

    /// <summary>Refuses the next value, which is consumed.</summary>
    /// <param name="reader">The text.</param>
    /// <param name="detail">What is wrong.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Refuse(ref JsonReader reader, ErrorDetail detail)
    {
        reader.Peek();
        var start = reader.Position;
        reader.Skip();
        Refuse(ref reader, start, detail);
    }

    /// <summary>Refuses the value that was just read.</summary>
    /// <param name="reader">The text.</param>
    /// <param name="start">Where the value began.</param>
    /// <param name="detail">What is wrong.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Refuse(ref JsonReader reader, int start, ErrorDetail detail)
    {
        if (reader.IsMalformed)
            return;
        Add(detail, IsFull ? default : reader.CaptureFrom(start, Limits.MaxInputSize));
        StopIfFull(ref reader);
    }

    /// <summary>Adds "Field required" for a member of the object that was just read.</summary>
    /// <param name="reader">The text.</param>
    /// <param name="start">Where the object began.</param>
    /// <param name="name">Name of the member on the wire.</param>
    public void AddMissing(ref JsonReader reader, int start, string name)
    {
        var mark = _count;
        Refuse(ref reader, start, ErrorDetails.Missing);
        Within(mark, name);
    }

    /// <summary>Adds what a rule of the user refuses while the model is read.</summary>
    /// <param name="reader">The text.</param>
    /// <param name="start">Where the value began.</param>
    /// <param name="refusal">What the rule threw.</param>
    public void AddRefusal(ref JsonReader reader, int start, ValueException refusal) => Refuse(ref reader, start, refusal.Detail);

    /// <summary>Reads no further where the list is full.</summary>
    internal readonly void StopIfFull(ref JsonReader reader)
    {
        if (IsFull)
            reader.Stop();
    }
}
