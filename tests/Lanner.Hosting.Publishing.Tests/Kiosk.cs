namespace Lanner.Hosting.Publishing.Tests;

/// <summary>A second system to publish: containers of each kind, Redis, Dockerfiles, a service elsewhere; with the files that they need.</summary>
internal static class Kiosk
{
    public const string Token = "token-0123456789abcdef";
    public const string DatabasePassword = "postgres0123456789";
    public const string CachePassword = "cache0123456789";

    /// <summary>Publishes the system into a folder of its own.</summary>
    public static async Task<PublishedFolder> PublishAsync(string format, params string[] settings)
    {
        var folder = new PublishedFolder();
        await Shop.PublishAsync(Add(Shop.Builder(folder, format, ["--Publish:Name", "kiosk", .. settings]), folder));
        return folder;
    }

    /// <summary>Adds the system to an app host.</summary>
    /// <param name="builder">The app host.</param>
    /// <param name="folder">Its files are written beside what is published.</param>
    public static IDistributedApplicationBuilder Add(IDistributedApplicationBuilder builder, PublishedFolder folder)
    {
        var files = Files(folder);
        builder.Configuration["Parameters:token"] = Token;
        builder.Configuration["Parameters:postgres-password"] = DatabasePassword;
        builder.Configuration["Parameters:cache-password"] = CachePassword;
        builder.Configuration["Parameters:rates-url"] = "https://rates.example.com/";

        var postgres = builder.AddPostgres("postgres")
            .WithArgs("-c", "max_connections=50")
            .WithEnvironment("POSTGRES_INITDB_ARGS", "--data-checksums")
            .WithInitFiles(Path.Combine(files, "init"))
            .WithPgWeb();
        var stock = postgres.AddDatabase("stock").WithCreationScript("CREATE DATABASE stock TEMPLATE template0");
        var cache = builder.AddRedis("cache").WithDataVolume("kiosk-cache");
        var token = builder.AddParameter("token", secret: true).WithDescription("Opens the search.");
        var rates = builder.AddExternalService("rates", builder.AddParameter("rates-url"));

        var search = builder.AddContainer("search", "registry.example.com/search", "3.1")
            .WithEntrypoint("/bin/search")
            .WithEnvironment("SEARCH_KEY", token)
            .WithArgs("--key", ReferenceExpression.Create($"{token}"), "--price", "$5")
            .WithVolume("Kiosk_Index", "/index")
            .WithVolume("/scratch")
            .WithHttpEndpoint(targetPort: 7700, name: "api")
            .WithHttpHealthCheck("/health", endpointName: "api");
        var seed = builder.AddContainer("seed", "registry.example.com/seed@sha256:" + new string('a', 64)).WithReference(stock).WaitFor(stock);

        builder.AddDockerfile("worker", Path.Combine(files, "worker"), stage: "final")
            .WithBuildArg("FLAVOUR", "plain $1")
            .WithReference(cache)
            .WithReference(rates)
            .WithReference(search.GetEndpoint("api"))
            .WaitFor(cache)
            .WaitForCompletion(seed)
            .WithContainerRuntimeArgs("--user=1000:1001", "--read-only", "--tmpfs", "/tmp", "--cap-drop=ALL", "--security-opt=no-new-privileges", "--memory=256m", "--gpus=all");

        var web = builder.AddProject("web", BuiltFiles.HostedWebProject)
            .WithReference(cache)
            .WaitFor(cache)
            .WithReference(search.GetEndpoint("api"))
            .WithEnvironment("Search__Port", search.GetEndpoint("api").Property(EndpointProperty.TargetPort))
            .WithEnvironment("Search__Token", token);
        builder.AddProject("back", BuiltFiles.HostedWebProject)
            .WithReference(stock)
            .WithArgs("--here", files)
            .PublishAsDockerFile(container => container.WithDockerfile(Path.Combine(files, "back")).WithArgs("--there"));
        builder.AddExecutable("page", "node", Path.Combine(files, "page"), "server.js")
            .WithHttpEndpoint(env: "PORT")
            .WithExternalHttpEndpoints()
            .WithReference(web)
            .WithEnvironment("RATES", rates)
            .PublishAsDockerFile();

        builder.AddContainer("proxy", "docker.io/library/nginx:1.29")
            .WithHttpEndpoint(port: 8000, targetPort: 80)
            .WithExternalHttpEndpoints()
            .WithBindMount(Path.Combine(files, "proxy", "nginx.conf"), "/etc/nginx/nginx.conf", isReadOnly: true)
            .WithBindMount(Path.Combine(files, "proxy", "pages"), "/usr/share/nginx/html", isReadOnly: true)
            .WithEnvironment("UPSTREAM", $"{web.GetEndpoint("http").Property(EndpointProperty.HostAndPort)}")
            .WaitFor(web);
        return builder;
    }

    private static string Files(PublishedFolder folder)
    {
        folder.WriteBeside("kiosk/init/roles.sql", "CREATE ROLE reader;\n");
        folder.WriteBeside("kiosk/proxy/nginx.conf", "events {}\nhttp {\n\tserver { listen 80; }   \n}\n");
        folder.WriteBeside("kiosk/proxy/pages/index.html", "  <p>$5\n\n");
        folder.WriteBeside("kiosk/proxy/pages/robots.txt", "User-agent: *\nDisallow: /\n");
        folder.WriteBeside("kiosk/worker/Dockerfile", "FROM scratch AS final\nARG FLAVOUR\n");
        folder.WriteBeside("kiosk/back/Dockerfile", "FROM scratch\n");
        return Path.GetDirectoryName(Path.GetDirectoryName(folder.WriteBeside("kiosk/page/Dockerfile", "FROM scratch\n")))!;
    }
}
