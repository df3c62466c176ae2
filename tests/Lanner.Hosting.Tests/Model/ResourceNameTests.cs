namespace Lanner.Hosting.Tests.Model;

public sealed class ResourceNameTests
{
    private readonly IDistributedApplicationBuilder _builder = DistributedApplication.CreateBuilder();

    [Theory]
    [InlineData("catalog")]
    [InlineData("catalog-api-2")]
    [InlineData("C")]
    public void A_name_of_letters_digits_and_single_hyphens_is_accepted(string name) =>
        Assert.Equal(name, _builder.AddParameter(name).Resource.Name);

    [Theory]
    [InlineData("2catalog", "starts with '2'")]
    [InlineData("cata_log", "contains '_'")]
    [InlineData("katalög", "contains 'ö'")]
    [InlineData("catalog-", "ends with a hyphen")]
    [InlineData("cata--log", "two hyphens in a row")]
    public void Any_other_name_is_refused_with_the_rule_that_it_breaks(string name, string problem) =>
        Assert.Contains(problem, Assert.Throws<ArgumentException>(() => _builder.AddParameter(name)).Message);

    [Fact]
    public void A_name_has_at_most_64_characters()
    {
        _builder.AddParameter(new string('a', 64));
        Assert.Throws<ArgumentException>(() => _builder.AddParameter(new string('a', 65)));
    }

    [Fact]
    public void A_name_is_unique_without_regard_to_case()
    {
        _builder.AddParameter("catalog");
        var error = Assert.Throws<DistributedApplicationException>(() => _builder.AddPostgres("Catalog"));
        Assert.Contains("'catalog' has this name already", error.Message);
    }

    [Fact]
    public void Endpoint_names_follow_the_same_rules_and_are_unique_in_their_resource()
    {
        var worker = _builder.AddExecutable("worker", "sh", ".").WithHttpEndpoint();
        Assert.Throws<ArgumentException>(() => worker.WithHttpEndpoint(name: "a_b"));
        Assert.Throws<DistributedApplicationException>(() => worker.WithHttpEndpoint());
    }
}
