using Lanner.Hosting.Data;

namespace Lanner.Hosting.Tests.Model;

public sealed class ParameterTests
{
    private readonly IDistributedApplicationBuilder _builder = DistributedApplication.CreateBuilder();

    [Fact]
    public void A_generated_value_has_the_kinds_of_characters_that_are_asked_for()
    {
        var value = new GenerateParameterDefault { MinLength = 40, Upper = false, Special = false, MinNumeric = 30 }.GetDefaultValue();
        Assert.True(value.Length >= 40);
        Assert.True(value.Count(char.IsAsciiDigit) >= 30);
        Assert.All(value, character => Assert.True(char.IsAsciiDigit(character) || char.IsAsciiLetterLower(character)));
    }

    [Fact]
    public void A_generated_value_holds_128_bits_however_short_it_may_be()
    {
        var digits = new GenerateParameterDefault { MinLength = 4, Lower = false, Upper = false, Special = false }.GetDefaultValue();
        Assert.True(digits.Length >= 39, digits);
        Assert.NotEqual(digits, new GenerateParameterDefault { Lower = false, Upper = false, Special = false }.GetDefaultValue());
    }

    [Fact]
    public void A_value_of_no_characters_is_refused() => Assert.Throws<InvalidOperationException>(
        () => new GenerateParameterDefault { Lower = false, Upper = false, Numeric = false, Special = false }.GetDefaultValue());

    [Fact]
    public async Task A_configured_value_wins_over_a_generated_one()
    {
        _builder.Configuration["Parameters:key"] = "given";
        Assert.Equal("given", await _builder.AddParameter("key", new GenerateParameterDefault(), secret: true).Resource.GetValueAsync());
    }

    [Fact]
    public async Task A_generated_value_stays_the_same_while_the_application_runs()
    {
        var key = _builder.AddParameter("key", new GenerateParameterDefault());
        Assert.Equal(await key.Resource.GetValueAsync(), await key.Resource.GetValueAsync());
    }

    [Fact]
    public void A_value_that_is_to_be_kept_needs_user_secrets_and_the_command_that_makes_them_is_named()
    {
        var error = Assert.Throws<DistributedApplicationException>(() => _builder.AddParameter("key", new GenerateParameterDefault(), persist: true));
        Assert.Contains("dotnet user-secrets init", error.Message);
    }

    [Fact]
    public void A_kept_value_is_made_once_and_leaves_other_secrets_alone()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "id", "secrets.json");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, """{"Parameters:other": "kept"}""");

        var first = new UserSecrets(path).GetOrAdd("Parameters:key", () => "made");
        var second = new UserSecrets(path).GetOrAdd("Parameters:key", () => "made again");

        Assert.Equal(("made", "made"), (first, second));
        Assert.Equal("kept", new UserSecrets(path).GetOrAdd("Parameters:other", () => "lost"));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
    }

    [Fact]
    public async Task Copies_that_start_at_once_agree_on_a_kept_value()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "id", "secrets.json");
        var values = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() => new UserSecrets(path).GetOrAdd("Parameters:key", () => $"value {i}"))));
        Assert.Single(values.Distinct());
    }

    [Fact]
    public async Task A_connection_string_can_be_put_together_piece_by_piece()
    {
        var key = _builder.AddParameter("key", "k=1");
        var connection = _builder.AddConnectionString("queue", pieces =>
        {
            pieces.AppendLiteral("Endpoint=sb://queue;");
            pieces.Append($"Key={key}");
        });
        Assert.Equal("Endpoint=sb://queue;Key=k=1", await connection.Resource.ConnectionStringExpression.GetValueAsync());
        Assert.Equal("Endpoint=sb://queue;Key={key.value}", connection.Resource.ConnectionStringExpression.ValueExpression);
    }
}
