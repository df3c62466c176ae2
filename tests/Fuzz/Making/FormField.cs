using System.Text;

namespace Fuzz;

/// <summary>A field or file of a form.</summary>
internal sealed record FormField(string Name, string Text, string? FileName = null, string? ContentType = null)
{
    public const string Boundary = "fuzz-4a7d";

    public static byte[] Urlencoded(IEnumerable<FormField> fields)
    {
        var encoded = fields.Select(field => $"{Uri.EscapeDataString(field.Name)}={Uri.EscapeDataString(field.Text)}");
        return Encoding.UTF8.GetBytes(string.Join('&', encoded));
    }

    public static byte[] Multipart(IEnumerable<FormField> fields)
    {
        var text = new StringBuilder();
        foreach (var field in fields)
        {
            text.Append($"--{Boundary}\r\nContent-Disposition: form-data; name=\"{field.Name}\"");
            if (field.FileName is not null)
                text.Append($"; filename=\"{field.FileName}\"");
            if (field.ContentType is not null)
                text.Append($"\r\nContent-Type: {field.ContentType}");
            text.Append($"\r\n\r\n{field.Text}\r\n");
        }

        return Encoding.UTF8.GetBytes(text.Append($"--{Boundary}--\r\n").ToString());
    }
}
