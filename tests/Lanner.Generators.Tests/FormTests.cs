using static Lanner.Generators.Tests.Api;

namespace Lanner.Generators.Tests;

public sealed class FormTests
{
    private const string Login = "[Post(\"/\")] public static string Login([Form] string username, [Form] string password = \"none\") => username + \":\" + password;";

    private const string Profile =
        "public record Profile(string Name, [Field(Ge = 0)] int Age = 18, string? Nick = null) { public List<string> Tags { get; init; } = []; } [Model(Extra = Extra.Forbid)] public record Closed(string Name);";

    private const string Save = "[Post(\"/\")] public static Profile Save([Form] Profile profile) => profile;";

    private const string UnionOfForms =
        "[Post(\"/\")] public static string Read([Form] Union<UserForm, CompanyForm> data) => data.Value is CompanyForm company ? $\"Company {company.Company} {company.Tags.Count}\" : $\"User {((UserForm)data.Value!).Name}\";";

    private const string Forms = "public record UserForm(string Name, string Email); public record CompanyForm(string Company, string Industry) { public List<string> Tags { get; init; } = []; }";

    [Theory]
    [InlineData("username=Rick&password=C-137", "\"Rick:C-137\"")]
    [InlineData("username=Ann+Lee%21&username=Rick", "\"Rick:none\"")]
    [InlineData("username=Rick&password=", "\"Rick:none\"")]
    public Task Fields_are_read_by_name(string form, string answer) => Run(Login).PostForm("/", form).Answers(200, answer);

    [Theory]
    [InlineData("username=")]
    [InlineData("")]
    [InlineData("Username=Rick")]
    public Task Field_that_is_empty_or_absent_is_missing(string form) => Run(Login).PostForm("/", form).Answers(422,
        """{"detail":[{"type":"missing","loc":["body","username"],"msg":"Field required","input":null}]}""");

    [Fact]
    public Task Json_is_no_form() => Run(Login).Post("/", """{"username":"Rick"}""").Rejects("missing at body.username");

    [Fact]
    public Task Multipart_form_has_the_same_fields() =>
        Run(Login).Post("/", new MultipartFormDataContent { { new StringContent("Rick"), "username" } }).Answers(200, "\"Rick:none\"");

    [Fact]
    public Task Multipart_form_without_boundary_is_refused()
    {
        var content = new StringContent("x");
        content.Headers.ContentType = new("multipart/form-data");
        return Run(Login).Post("/", content).Answers(400, """{"detail":"Missing boundary in multipart."}""");
    }

    [Fact]
    public Task Multipart_form_that_breaks_off_is_refused()
    {
        var content = new StringContent("--b\r\nContent-Disposition: form-data; name=\"username\"\r\n\r\nRi");
        content.Headers.ContentType = System.Net.Http.Headers.MediaTypeHeaderValue.Parse("multipart/form-data; boundary=b");
        return Run(Login).Post("/", content).Answers(400, """{"detail":"There was an error parsing the body"}""");
    }

    [Theory]
    [InlineData("List<int>", "ids=1&ids=2&ids=2", "[1,2,2]")]
    [InlineData("HashSet<int>", "ids=1&ids=2&ids=2", "[1,2]")]
    [InlineData("int[]", "ids=3", "[3]")]
    [InlineData("(int, string)", "ids=3&ids=x", "[3,\"x\"]")]
    [InlineData("IReadOnlySet<int>", "ids=3", "[3]")]
    [Trait("Feature", "Form lists and sets")]
    public Task Repeated_field_fills_a_collection(string type, string form, string answer) =>
        Run($"[Post(\"/\")] public static {type} Read([Form] {type} ids) => ids;").PostForm("/", form).Answers(200, answer);

    [Fact]
    public Task Item_of_a_list_is_reported_with_its_index() =>
        Run("[Post(\"/\")] public static int Read([Form] List<int> ids) => ids.Count;").PostForm("/", "ids=1&ids=x").Rejects("int_parsing at body.ids.1");

    [Fact]
    public Task Form_model_takes_the_whole_form() =>
        Run(Save, Profile).PostForm("/", "name=Ann&age=3&tags=a&tags=b").Answers(200, """{"name":"Ann","age":3,"nick":null,"tags":["a","b"]}""");

    [Fact]
    public Task Empty_field_of_a_form_model_is_an_empty_text() =>
        Run(Save, Profile).PostForm("/", "name=&nick=").Answers(200, """{"name":"","age":18,"nick":"","tags":[]}""");

    [Fact]
    public Task Missing_member_of_a_form_model_shows_what_came_with_defaults() => Run(Save, Profile).PostForm("/", "age=-1&more=1&more=2").Answers(422,
        """{"detail":[{"type":"missing","loc":["body","name"],"msg":"Field required","input":{"age":"-1","tags":[],"more":["1","2"]}},{"type":"greater_than_equal","loc":["body","age"],"msg":"Input should be greater than or equal to 0","input":"-1","ctx":{"ge":0}}]}""");

    [Fact]
    public Task Form_model_may_forbid_other_fields() => Run("[Post(\"/\")] public static string Save([Form] Closed closed) => closed.Name;", Profile).PostForm("/", "name=a&more=1").Answers(422,
        """{"detail":[{"type":"extra_forbidden","loc":["body","more"],"msg":"Extra inputs are not permitted","input":"1"}]}""");

    [Fact]
    public Task Field_beside_a_form_model_is_not_its_own() =>
        Run("[Post(\"/\")] public static string Save([Form] Closed closed, [Form] int more) => closed.Name + more;", Profile).PostForm("/", "name=a&more=1").Answers(200, "\"a1\"");

    [Theory]
    [InlineData("name=Ann&email=a", "\"User Ann\"")]
    [InlineData("company=Acme&industry=b&tags=x", "\"Company Acme 1\"")]
    [Trait("Feature", "Union forms")]
    public Task Union_of_models_takes_the_form_that_fits(string form, string answer) => Run(UnionOfForms, Forms).PostForm("/", form).Answers(200, answer);

    [Theory]
    [InlineData("name=Ann&company=Acme")]
    [InlineData("")]
    [Trait("Feature", "Union forms")]
    public Task Form_that_fits_no_model_of_a_union_is_refused(string form) => Run(UnionOfForms, Forms).PostForm("/", form).Rejects(
        form.Length > 0
            ? ["missing at body.UserForm.email", "missing at body.CompanyForm.industry"]
            : ["missing at body.UserForm.name", "missing at body.UserForm.email", "missing at body.CompanyForm.company", "missing at body.CompanyForm.industry"]);

    [Fact]
    [Trait("Feature", "Union forms")]
    public Task Document_shows_the_models_of_a_union() => Run(UnionOfForms, Forms).Get("/openapi.json").Holds(
        """{"content":{"application/x-www-form-urlencoded":{"schema":{"anyOf":[{"$ref":"#/components/schemas/UserForm"},{"$ref":"#/components/schemas/CompanyForm"}],"title":"Data"}}},"required":true}""", "paths", "/", "post", "requestBody");

    [Fact]
    public Task Dependency_reads_fields_of_the_same_form() => Run(
        "[Post(\"/\")] public static string Login([Depends] Credentials who, [Form] bool remember = false) => who + \" \" + remember;",
        "public record Credentials([Form] string Username, [Form(MinLength = 3)] string Password);")
        .PostForm("/", "username=Ann&password=abc&remember=yes").Answers(200, "\"Credentials { Username = Ann, Password = abc } True\"");

    [Fact]
    public Task Fields_of_dependencies_are_reported_before_those_of_the_operation() => Run(
        "[Post(\"/\")] public static string Login([Depends] Credentials who, [Form] int age) => \"\";", "public record Credentials([Form] string Username);")
        .PostForm("/", "").Rejects("missing at body.username", "missing at body.age");

    [Theory]
    [InlineData("[Form] string username, [Form] List<int>? ids = null", """{"content":{"application/x-www-form-urlencoded":{"schema":{"$ref":"#/components/schemas/Body_login"}}},"required":true}""", """{"properties":{"username":{"type":"string","title":"Username"},"ids":{"anyOf":[{"items":{"type":"integer"},"type":"array"},{"type":"null"}],"title":"Ids"}},"type":"object","required":["username"],"title":"Body_login"}""")]
    [InlineData("[Form] string username = \"a\"", """{"content":{"application/x-www-form-urlencoded":{"schema":{"$ref":"#/components/schemas/Body_login"}}}}""", """{"properties":{"username":{"type":"string","title":"Username","default":"a"}},"type":"object","title":"Body_login"}""")]
    [InlineData("[Form] Closed form, List<IFormFile> files", """{"content":{"multipart/form-data":{"schema":{"$ref":"#/components/schemas/Body_login"}}},"required":true}""", """{"properties":{"name":{"type":"string","title":"Name"},"files":{"items":{"type":"string","contentMediaType":"application/octet-stream"},"type":"array","title":"Files"}},"type":"object","required":["name","files"],"title":"Body_login"}""")]
    public async Task Document_shows_the_form(string parameters, string body, string schema)
    {
        var api = Run($"[Post(\"/\")] public static int Login({parameters}) => 1;", Profile);
        await api.Get("/openapi.json").Holds(body, "paths", "/", "post", "requestBody");
        await api.Get("/openapi.json").Holds(schema, "components", "schemas", "Body_login");
    }

    [Fact]
    public Task Document_names_a_form_model() => Run(Save, Profile).Get("/openapi.json").Holds(
        """{"content":{"application/x-www-form-urlencoded":{"schema":{"$ref":"#/components/schemas/Profile"}}},"required":true}""", "paths", "/", "post", "requestBody");
}
