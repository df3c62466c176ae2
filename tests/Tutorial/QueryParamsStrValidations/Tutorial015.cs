using Lanner;

namespace Tutorial.QueryParamsStrValidations.Tutorial015;

[TutorialApp("query_params_str_validations.tutorial015")]
public static class App
{
    public static WebApplication Create(WebApplicationBuilder builder)
    {
        builder.AddLanner();
        var app = builder.Build();
        app.IncludeRouter<ItemsRouter>();
        return app;
    }
}

public sealed class ValidId : IValidator<string>
{
    public static void Validate(string value)
    {
        if (!value.StartsWith("isbn-", StringComparison.Ordinal) && !value.StartsWith("imdb-", StringComparison.Ordinal))
        {
            throw new ValueException("Invalid ID format, it must start with \"isbn-\" or \"imdb-\"");
        }
    }
}

[Router]
public sealed partial class ItemsRouter
{
    private static readonly (string Id, string Name)[] Books =
    [
        ("isbn-9781529046137", "The Hitchhiker's Guide to the Galaxy"),
        ("imdb-tt0371724", "The Hitchhiker's Guide to the Galaxy"),
        ("isbn-9781439512982", "Isaac Asimov: The Complete Stories, Vol. 2"),
    ];

    [Get("/items/")]
    public static object ReadItems([Validate<ValidId>] string? id = null)
    {
        var (found, name) = id is null
            ? Books[Random.Shared.Next(Books.Length)]
            : (id, Books.FirstOrDefault(book => book.Id == id).Name);
        return new { id = found, name };
    }
}
