using Lanner.Hosting.Engine;

namespace Lanner.Hosting.Tests.Model;

public sealed class ReferenceTests
{
    private readonly IDistributedApplicationBuilder _builder = DistributedApplication.CreateBuilder();

    [Fact]
    public void Expressions_describe_themselves_without_values()
    {
        var database = _builder.AddPostgres("postgres").AddDatabase("shop");
        var key = _builder.AddParameter("key");
        Assert.Equal("x={key.value};{shop.connectionString}", ReferenceExpression.Create($"x={key};{database}").ValueExpression);
    }

    [Fact]
    public void A_missing_endpoint_is_explained_with_the_ways_to_get_one()
    {
        var web = _builder.AddProject("web", BuiltFiles.HostedWebProject);
        var error = Assert.Throws<DistributedApplicationException>(() => web.GetEndpoint("https").Url);
        Assert.Contains("Resource 'web' has no endpoint 'https'", error.Message);
        Assert.Contains(".WithHttpEndpoint(name: \"https\")", error.Message);
    }

    [Fact]
    public void Resources_stop_before_those_that_they_depend_on()
    {
        var database = _builder.AddPostgres("postgres").AddDatabase("shop");
        var back = _builder.AddExecutable("back", "sh", ".").WithReference(database);
        var front = _builder.AddExecutable("front", "sh", ".").WaitFor(back);
        var groups = DependencyOrder.StopGroups(_builder.Resources).Select(group => string.Join(",", group.Select(resource => resource.Name)));
        Assert.Equal(["front", "back", "shop", "postgres"], groups);
        Assert.Equal("front", front.Resource.Name);
    }

    [Fact]
    public void Relations_between_resources_are_recorded_on_the_one_that_has_them()
    {
        var catalog = _builder.AddProject("catalog", BuiltFiles.HostedWebProject);
        var key = _builder.AddParameter("key");
        var job = _builder.AddExecutable("job", "sh", ".");
        _builder.AddExecutable("web", "sh", ".")
            .WithParentRelationship(catalog)
            .WithChildRelationship(job)
            .WithReferenceRelationship(ReferenceExpression.Create($"{catalog.GetEndpoint("http")}?{key}"))
            .WithRelationship(job.Resource, "Feeds");
        Assert.Equal("web: Parent catalog, Reference catalog, Reference key, Feeds job", Relations("web"));
        Assert.Equal("job: Parent web", Relations("job"));

        string Relations(string name) => $"{name}: " + string.Join(", ", _builder.Resources.Single(resource => resource.Name == name)
            .Annotations.OfType<ResourceRelationshipAnnotation>().Select(relation => $"{relation.Type} {relation.Resource.Name}"));
    }

    [Fact]
    public void A_circle_of_waits_is_refused_with_its_members()
    {
        var a = _builder.AddExecutable("a", "sh", ".");
        var b = _builder.AddExecutable("b", "sh", ".").WaitFor(a);
        a.WaitFor(b);
        var error = Assert.Throws<DistributedApplicationException>(() => DependencyOrder.RejectCircularWaits(_builder.Resources));
        Assert.Contains("'a' waits for 'b' waits for 'a'", error.Message);
    }

    [Fact]
    public void A_launch_profile_that_does_not_exist_is_reported_with_those_that_do()
    {
        var error = Assert.Throws<DistributedApplicationException>(() => _builder.AddProject("web", BuiltFiles.HostedWebProject, "https"));
        Assert.Contains("no launch profile 'https'", error.Message);
        Assert.Contains("It has: http", error.Message);
    }
}
