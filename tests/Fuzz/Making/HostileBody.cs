using System.Text;

namespace Fuzz;

/// <summary>Bodies that nobody honest sends.</summary>
internal static class HostileBody
{
    private static readonly string[] MediaTypes =
    [
        "application/json", "application/json", "application/json", "application/json; charset=utf-16", "application/vnd.api+json",
        "text/plain", "application/x-www-form-urlencoded",
        "multipart/form-data", "multipart/form-data; boundary=x", "application/octet-stream", "no/such; type=\"", "application/jsonx",
    ];

    private static readonly string[] Texts =
    [
        "", " ", "{", "[", "\"", "nul", "{\"a\":}", "{\"a\":1,}", "[1,]", "{\"a\":1}}", "1e400", "-", "01", "\"\\ud800\"", "\"\\u12\"",
        "{\"a\":1,\"a\":2}", "\uFEFF{}", "NaN", "[Infinity]", "{'a':1}", "// no\n{}",
        "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nb\r\n--x--\r\n",
        "--x\r\nContent-Disposition: form-data\r\n\r\nb\r\n--x--\r\n", "--x\r\n\r\n", "--x\r\nbroken", "a=b&a=%zz&=&&c=%C3%28",
    ];

    public static void Fill(Draft draft, Random random, string? valid)
    {
        draft.Bytes = random.Next(6) switch
        {
            0 => Noise(random),
            1 => Encoding.UTF8.GetBytes(new string('[', random.Next(2000))),
            2 => Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("{\"a\":", random.Next(2000)))),
            3 or 4 when valid is not null => Damaged(random, Encoding.UTF8.GetBytes(valid)),
            _ => Encoding.UTF8.GetBytes(Texts[random.Next(Texts.Length)]),
        };
        draft.ContentType = random.Next(10) > 0 ? MediaTypes[random.Next(MediaTypes.Length)] : "";
        if (random.Next(20) == 0)
            draft.Headers.Add(("Content-Encoding", "gzip"));
    }

    private static byte[] Noise(Random random)
    {
        var bytes = new byte[random.Next(300)];
        random.NextBytes(bytes);
        return bytes;
    }

    private static byte[] Damaged(Random random, byte[] bytes)
    {
        if (bytes.Length == 0)
            return bytes;
        var index = random.Next(bytes.Length);
        switch (random.Next(3))
        {
            case 0:
                return bytes[..index];
            case 1:
                bytes[index] = (byte)random.Next(256);
                return bytes;
            default:
                return [.. bytes[..index], (byte)random.Next(256), .. bytes[index..]];
        }
    }
}
