using Lanner;

namespace Target;

public record Person([Field(MaxLength = 200)] string Name, int Age = 0, List<string>? Nicknames = null);

public record Settings(string Theme, int Size = 1);

/// <summary>Forms: urlencoded, multipart, with files, with JSON in a field.</summary>
[Router("/forms")]
public sealed partial class FormsRouter
{
    [Post("/fields")]
    public static object TakeFields([Form] string name, [Form] int? age = null, [Form] List<string>? tags = null) =>
        new { name, age, tags };

    [Post("/model")]
    public static Person TakeModel([Form] Person person) => person;

    [Post("/file")]
    public static object TakeFile([File] byte[] file, [Form] string? title = null) => new { file.Length, title };

    [Post("/files")]
    public static object TakeFiles(List<IFormFile> files, [Form] string token) =>
        new { names = files.Select(file => file.FileName), types = files.Select(file => file.ContentType), token };

    [Post("/json")]
    public static Settings TakeJson([Form] JsonEncoded<Settings> settings, [Form] string? note = null) => settings.Value;
}
