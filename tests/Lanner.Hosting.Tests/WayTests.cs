using Lanner.Hosting.Servers;
using Lanner.LocalServers;

namespace Lanner.Hosting.Tests;

/// <summary>Which way to a database is taken, and why.</summary>
public sealed class WayTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Without_an_engine_the_machine_s_programs_take_the_place_of_the_container()
    {
        var builder = AppHostModel.Builder(_folder, "--LANNER_DATABASE=");

        var model = await AppHostModel.PrepareAsync(builder);

        var postgres = Assert.Single(model.Resources.OfType<PostgresServerResource>());
        Assert.False(postgres.IsContainer());
        Assert.Matches(@"^PostgreSQL \S+ of this machine \(/.*\), because no container engine answers, data in /", Source(postgres));
        Assert.IsType<PostgresDatabaseResource>(model.Resources.Single(resource => resource.Name == "shopdb"));
        Assert.DoesNotContain(model.Resources, resource => resource.Name.Contains("pgadmin", StringComparison.Ordinal));
    }

    [Fact]
    public void An_engine_that_cannot_have_the_image_gives_way_and_its_reason_is_told()
    {
        var engine = Engine("echo 'manifest unknown' >&2; exit 1");

        var choice = Choose($"--ASPIRE_CONTAINER_RUNTIME={engine}", "--LANNER_DATABASE=");

        Assert.Equal(ServerWay.Programs, choice.Way);
        Assert.Matches($@"because {engine} has no image \S*postgres:\S+: manifest unknown$", choice.Description);
    }

    [Fact]
    public void An_engine_with_the_image_runs_the_container()
    {
        var engine = Engine("exit 0");

        var choice = Choose($"--ASPIRE_CONTAINER_RUNTIME={engine}", "--LANNER_DATABASE=");

        Assert.Equal(ServerWay.Container, choice.Way);
        Assert.Matches($@"^a container of \S*postgres:\S+ by {engine}$", choice.Description);
    }

    [Theory]
    [InlineData("container", "a container of .*postgres:.*, because LANNER_DATABASE asks for it$")]
    [InlineData("programs", "PostgreSQL .* of this machine .*, because LANNER_DATABASE asks for it$")]
    [InlineData("sqlite", "SQLite files, because LANNER_DATABASE asks for it$")]
    public void The_setting_forces_a_way(string way, string description)
    {
        var choice = Choose($"--LANNER_DATABASE={way}");

        Assert.Equal(way, $"{choice.Way}", ignoreCase: true);
        Assert.Matches(description, choice.Description);
    }

    [Fact]
    public void A_way_that_does_not_exist_is_refused_with_those_that_do()
    {
        var problem = Assert.ThrowsAny<Exception>(() => Choose("--LANNER_DATABASE=docker"));

        Assert.Equal("LANNER_DATABASE is 'docker'; use container, programs or sqlite, or leave it out", problem.GetBaseException().Message);
    }

    [Fact]
    public async Task SQLite_takes_the_place_of_the_server_too()
    {
        var builder = AppHostModel.Builder(_folder, "--LANNER_DATABASE=sqlite");

        var model = await AppHostModel.PrepareAsync(builder);

        var database = Assert.IsType<SqliteDatabaseResource>(model.Resources.Single(resource => resource.Name == "shopdb"));
        Assert.Equal($"Data Source={_folder.Path}/data/shopdb.db", await database.ConnectionStringExpression.GetValueAsync(TestContext.Current.CancellationToken));
        Assert.Empty(model.Resources.OfType<PostgresServerResource>());
    }

    [Fact]
    public async Task A_server_that_something_else_needs_cannot_be_SQLite_and_says_so()
    {
        var builder = AppHostModel.Builder(_folder, "--LANNER_DATABASE=sqlite");
        builder.AddPostgres("other").RunAsLocalServer().AddDatabase("otherdb");

        var model = await AppHostModel.PrepareAsync(builder);

        Assert.Equal("SQLite files, because LANNER_DATABASE asks for it", Source(model.Resources.Single(resource => resource.Name == "other")));
    }

    [Fact]
    public async Task A_given_database_wins_over_all()
    {
        var builder = AppHostModel.Builder(_folder, "--LANNER_DATABASE=programs", "--ConnectionStrings:shopdb=Host=db.example;Database=shop");

        var model = await AppHostModel.PrepareAsync(builder);

        var database = (IResourceWithConnectionString)model.Resources.Single(resource => resource.Name == "shopdb");
        Assert.Equal("Host=db.example;Database=shop", await database.GetConnectionStringAsync(TestContext.Current.CancellationToken));
        Assert.Empty(model.Resources.OfType<PostgresServerResource>());
    }

    [Fact]
    public async Task A_given_string_that_is_none_is_refused_without_its_password()
    {
        var builder = AppHostModel.Builder(_folder, "--ConnectionStrings:postgres=Hots=db.example;Password=s3cret");

        var problem = await Assert.ThrowsAnyAsync<Exception>(() => AppHostModel.PrepareAsync(builder));

        Assert.StartsWith("ConnectionStrings:postgres is no Npgsql connection string.", problem.GetBaseException().Message, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", problem.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Publishing_sees_the_container()
    {
        var builder = AppHostModel.Builder(_folder, "--operation", "publish", "--publisher", "manifest", "--output-path", _folder.Path);

        var postgres = Assert.Single(builder.Resources.OfType<PostgresServerResource>());

        Assert.True(builder.ExecutionContext.IsPublishMode);
        Assert.True(postgres.IsContainer());
        Assert.IsType<PostgresDatabaseResource>(builder.Resources.Single(resource => resource.Name == "shopdb"));
        Assert.Empty(postgres.Annotations.OfType<ServerChoiceAnnotation>());
    }

    internal static string? Source(IResource resource) => resource.Annotations.OfType<ResourceSnapshotAnnotation>().Last().InitialSnapshot.Properties
        .Single(property => property.Name == CustomResourceKnownProperties.Source).Value as string;

    private ServerChoice Choose(params string[] settings) =>
        AppHostModel.Builder(_folder, settings).Resources.OfType<PostgresServerResource>().Single().Annotations.OfType<ServerChoiceAnnotation>().Single().Choice;

    /// <summary>A command that answers as an engine does; what it does about images is the script.</summary>
    private string Engine(string aboutImages)
    {
        var path = Path.Combine(_folder.With("engine", $"#!/bin/sh\ncase $1 in container) exit 0 ;; esac\n{aboutImages}\n").Path, "engine");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        return path;
    }
}
