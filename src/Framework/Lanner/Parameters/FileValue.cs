using System.ComponentModel;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Lanner.Runtime;

/// <summary>Reads the values of file parameters. Locations are relative to the parameter.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class FileValue
{
    /// <summary>Takes the last file; "Field required" when none came, an error for plain text.</summary>
    public static IFormFile ReadFile(FormFiles files, ref ErrorList errors)
    {
        if (files is { Texts.Count: 0, Files: [.., var last] })
        {
            CheckName(last, ref errors);
            return last;
        }
        if (files.IsPresent)
            errors.AddText(ErrorDetails.UploadExpected, files.Texts[^1]);
        else
            errors.Add(ErrorDetails.Missing, ErrorInput.Null);
        return null!;
    }

    /// <summary>Takes all files; "Field required" when none came, an error for each plain text, at its index.</summary>
    public static List<IFormFile> ReadFiles(FormFiles files, ref ErrorList errors)
    {
        if (!files.IsPresent)
            errors.Add(ErrorDetails.Missing, ErrorInput.Null);
        List<IFormFile> all = [.. files.Files];
        var mark = errors.Count;
        for (var i = 0; i < all.Count; i++)
        {
            CheckName(all[i], ref errors);
            mark = errors.Within(mark, i);
        }
        for (var i = 0; files.IsPresent && i < files.Texts.Count && !errors.IsFull; i++)
        {
            errors.AddText(ErrorDetails.UploadExpected, files.Texts[i]);
            mark = errors.Within(mark, i);
        }
        return all;
    }

    /// <summary>Takes all files and checks their number by a rule.</summary>
    public static List<IFormFile> ReadFiles(FormFiles files, Rule<List<IFormFile>> rule, ref ErrorList errors)
    {
        var mark = errors.Count;
        return Checked(ReadFiles(files, ref errors), rule, mark, ref errors);
    }

    /// <inheritdoc cref="ReadFiles(FormFiles, ref ErrorList)"/>
    public static IFormFile[] ReadFileArray(FormFiles files, ref ErrorList errors) => [.. ReadFiles(files, ref errors)];

    /// <inheritdoc cref="ReadFiles(FormFiles, Rule{List{IFormFile}}, ref ErrorList)"/>
    public static IFormFile[] ReadFileArray(FormFiles files, Rule<IFormFile[]> rule, ref ErrorList errors)
    {
        var mark = errors.Count;
        return Checked(ReadFileArray(files, ref errors), rule, mark, ref errors);
    }

    /// <summary>Reads the last file, or a plain field as UTF-8, into memory; "Field required" when none came.</summary>
    public static byte[] ReadBytes(FormFiles files, ref ErrorList errors)
    {
        if (files.Files is [.., var last])
            return Content(last);
        if (files.IsPresent)
            return Encoding.UTF8.GetBytes(files.Texts[^1] ?? "");
        errors.Add(ErrorDetails.Missing, ErrorInput.Null);
        return [];
    }

    /// <summary>Reads the last file into memory and checks its bytes by a rule. The content is not told in an error.</summary>
    public static byte[] ReadBytes(FormFiles files, Rule<byte[]> rule, ref ErrorList errors)
    {
        var mark = errors.Count;
        return Checked(ReadBytes(files, ref errors), rule, mark, ref errors);
    }

    /// <summary>Reads all files into memory; "Field required" when none came.</summary>
    public static List<byte[]> ReadBytesList(FormFiles files, ref ErrorList errors)
    {
        if (!files.IsPresent)
            errors.Add(ErrorDetails.Missing, ErrorInput.Null);
        var all = new List<byte[]>(files.Files.Count);
        foreach (var file in files.Files)
            all.Add(Content(file));
        foreach (var text in files.Texts)
            all.Add(Encoding.UTF8.GetBytes(text ?? ""));
        return all;
    }

    /// <summary>Reads all files into memory and checks their number by a rule.</summary>
    public static List<byte[]> ReadBytesList(FormFiles files, Rule<List<byte[]>> rule, ref ErrorList errors)
    {
        var mark = errors.Count;
        return Checked(ReadBytesList(files, ref errors), rule, mark, ref errors);
    }

    /// <inheritdoc cref="ReadBytesList(FormFiles, ref ErrorList)"/>
    public static byte[][] ReadBytesArray(FormFiles files, ref ErrorList errors) => [.. ReadBytesList(files, ref errors)];

    /// <inheritdoc cref="ReadBytesList(FormFiles, Rule{List{byte[]}}, ref ErrorList)"/>
    public static byte[][] ReadBytesArray(FormFiles files, Rule<byte[][]> rule, ref ErrorList errors)
    {
        var mark = errors.Count;
        return Checked(ReadBytesArray(files, ref errors), rule, mark, ref errors);
    }

    private static void CheckName(IFormFile file, ref ErrorList errors)
    {
        if (errors.RefusesNullCharacter && file.FileName.Contains('\0'))
            errors.AddText(ErrorDetails.StringNullCharacter, file.FileName);
    }

    private static T Checked<T>(T value, Rule<T> rule, int mark, ref ErrorList errors)
    {
        if (errors.Count == mark && rule.Check(value, ref errors) is { } detail)
            errors.Add(detail, ErrorInput.Null);
        return value;
    }

    // The server has received the whole upload: this copies from memory or a local file.
    private static byte[] Content(IFormFile file)
    {
        var content = new byte[file.Length];
        using var stream = file.OpenReadStream();
        stream.ReadExactly(content);
        return content;
    }
}
