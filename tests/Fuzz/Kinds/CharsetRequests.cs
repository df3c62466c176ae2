using System.Text;

namespace Fuzz;

/// <summary>Bodies, forms and parts that name charsets, known and unknown.</summary>
internal sealed class CharsetRequests : RequestKind
{
    private static readonly string[] Charsets =
    [
        "utf-8", "\"utf-8\"", "UTF8", "utf-7", "\"utf-7\"", "UTF-7", "utf-16", "utf-16le", "utf-16be", "utf-32", "us-ascii", "iso-8859-1",
        "latin1", "windows-1252",
        "ibm037", "shift_jis", "gb18030", "x-unknown", "", "\"\"", "\"", "utf-8; charset=utf-7", "'utf-8'", "0", "-", "utf-8,utf-7",
    ];

    private static readonly Encoding[] Encodings = [Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF32, Encoding.Latin1];

    public override string Name => "charsets";

    public override bool Fits(ApiOperation operation) => operation.Body is not null;

    public override FuzzRequest Make(ApiOperation operation, Random random)
    {
        var draft = new RequestMaker(operation, random).Valid(isFull: true);
        var charset = random.Next(30) == 0 ? new string('x', 500) : Pick(random, Charsets);
        if (operation.Body!.MediaType == "multipart/form-data")
        {
            var part = random.Next(3) > 0;
            draft.ContentType = $"multipart/form-data; boundary={FormField.Boundary}" + (part ? "" : $"; charset={charset}");
            if (part)
            {
                for (var i = 0; i < draft.Fields.Count; i++)
                    draft.Fields[i] = draft.Fields[i] with { ContentType = $"text/plain; charset={charset}" };
            }
        }
        else
        {
            draft.ContentType = $"{operation.Body.MediaType}; charset={charset}";
            if (operation.Body.IsJson && random.Next(2) == 0)
                draft.Bytes = Pick(random, Encodings).GetBytes(draft.BodyText());
        }

        return draft.Build(Name, Expectation.NoServerError);
    }
}
