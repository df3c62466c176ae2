using System.Text;

namespace Fuzz;

/// <summary>Forms that are broken between their fields.</summary>
internal sealed class MultipartRequests : RequestKind
{
    private const string Ends = "--" + FormField.Boundary + "--\r\n";

    private static readonly string[] Parts =
    [
        "", "\r\n", "Content-Disposition: form-data; name=\"a\"\r\n\r\n", "Content-Disposition: form-data; name=\"a\"\r\n\r\nb",
        "Content-Disposition: form-data\r\n\r\nb\r\n",
        "Content-Disposition: attachment; name=\"a\"\r\n\r\nb\r\n", "Content-Disposition: form-data; name=\"a\r\n\r\nb\r\n",
        "Content-Disposition: form-data; name=a; name=b\r\n\r\nc\r\n",
        "Content-Disposition: form-data; name=\"a\"; filename=\"../../a\"\r\n\r\nb\r\n",
        "Content-Disposition: form-data; name=\"a\"; filename*=UTF-8''%ff\r\n\r\nb\r\n",
        "Content-Disposition: form-data; name=\"a\"; filename*=utf-7''a\r\n\r\nb\r\n",
        "Content-Type: multipart/mixed; boundary=y\r\n\r\n--y\r\n\r\n--y--\r\n",
        "Content-Transfer-Encoding: base64\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n!!\r\n", "no header\r\n\r\nb\r\n",
        ": \r\n\r\nb\r\n",
        "Content-Disposition: form-data; name=\"\"\r\n\r\n\r\n", "Content-Disposition: form-data; name=\"file\"; filename=\"\"\r\n\r\n\r\n",
    ];

    private static readonly string[] Types =
    [
        "multipart/form-data", "multipart/form-data; boundary=", "multipart/form-data; boundary=\"\"",
        "multipart/form-data; boundary=other",
        "multipart/form-data; boundary=\"fuzz 4a7d\"", "multipart/form-data;;", "multipart/mixed; boundary=" + FormField.Boundary,
        "multipart/form-data; boundary=" + FormField.Boundary,
    ];

    public override string Name => "broken forms";

    public override bool Fits(ApiOperation operation) => operation.Body is { IsForm: true };

    public override FuzzRequest Make(ApiOperation operation, Random random)
    {
        var draft = new RequestMaker(operation, random).Valid(isFull: true);
        draft.ContentType = random.Next(3) == 0 ? Pick(random, Types) : $"multipart/form-data; boundary={FormField.Boundary}";
        var text = new StringBuilder();
        for (var parts = random.Next(4); parts > 0; parts--)
            text.Append($"--{FormField.Boundary}\r\n{Pick(random, Parts)}");
        var whole = Encoding.UTF8.GetString(FormField.Multipart(draft.Fields));
        draft.Bytes = Encoding.UTF8.GetBytes(random.Next(5) switch
        {
            0 => text.Append(Ends).ToString(),
            1 => text.ToString(),
            2 => whole[..random.Next(whole.Length)],
            3 => whole.Replace("\r\n", "\n", StringComparison.Ordinal),
            _ => text.Append(whole).ToString(),
        });
        return draft.Build(Name, Expectation.NoServerError);
    }
}
