namespace Lanner.Hosting.Tests.Model;

public sealed class ContainerModelTests
{
    private const string Digest = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";
    private readonly IDistributedApplicationBuilder _builder = DistributedApplication.CreateBuilder();

    [Theory]
    [InlineData("nginx", "nginx:latest")]
    [InlineData("nginx:1.27", "nginx:1.27")]
    [InlineData("library/nginx", "library/nginx:latest")]
    [InlineData("localhost/postgres:15", "localhost/postgres:15")]
    [InlineData("example.org:5000/a/b", "example.org:5000/a/b:latest")]
    [InlineData("example.org/a@sha256:" + Digest, "example.org/a@sha256:" + Digest)]
    public void An_image_is_named_as_container_engines_name_it(string image, string reference) =>
        Assert.Equal(reference, Image(_builder.AddContainer("box", image)).Reference(null));

    [Fact]
    public void Registry_tag_and_digest_can_be_set_one_by_one()
    {
        var box = _builder.AddContainer("box", "example.org/a/b", "1");
        Assert.Equal("mirror.example/a/b:2", Image(box.WithImageRegistry("mirror.example").WithImageTag("2")).Reference(null));
        Assert.Equal($"other.example/a/b@sha256:{Digest}", Image(box.WithImageSHA256(Digest)).Reference("other.example"));
    }

    [Theory]
    [InlineData("nginx:")]
    [InlineData("nginx@sha256:12")]
    public void What_is_no_image_is_refused(string image) => Assert.Throws<ArgumentException>(() => _builder.AddContainer("box", image));

    [Fact]
    public void A_tag_named_twice_is_refused() => Assert.Throws<InvalidOperationException>(() => _builder.AddContainer("box", "nginx:1", "2"));

    [Fact]
    public void A_secret_is_no_build_argument()
    {
        var box = _builder.AddDockerfile("box", ".");
        var error = Assert.Throws<InvalidOperationException>(() => box.WithBuildArg("KEY", _builder.AddParameter("key", "s3cret", secret: true)));
        Assert.Contains("'key' is secret", error.Message);
    }

    private static ContainerImageAnnotation Image(IResourceBuilder<ContainerResource> box) => box.Resource.Annotations.OfType<ContainerImageAnnotation>().Single();
}
