using System.Reflection;
using Lanner;

namespace Tutorial.Hosting;

/// <summary>All apps of this program, by id.</summary>
public sealed class TutorialApps
{
    private readonly Dictionary<string, Func<WebApplicationBuilder, WebApplication>> _apps = typeof(TutorialApps).Assembly.GetTypes()
        .SelectMany(type => type.GetCustomAttributes<TutorialAppAttribute>().Select(app => (app.Id, Type: type)))
        .ToDictionary(app => app.Id, app => app.Type.GetMethod("Create")!.CreateDelegate<Func<WebApplicationBuilder, WebApplication>>());

    /// <summary>The ids of all apps, sorted.</summary>
    public IReadOnlyList<string> Ids => [.. _apps.Keys.Order(StringComparer.Ordinal)];

    /// <summary>Whether there is an app of this id.</summary>
    public bool Contains(string id) => _apps.ContainsKey(id);

    /// <summary>Builds an app with FastAPI's defaults, which its own settings replace.</summary>
    /// <param name="id">Id of the app.</param>
    /// <param name="builder">The application under construction.</param>
    /// <param name="variables">Environment variables as the app's configuration shows them.</param>
    public WebApplication Create(string id, WebApplicationBuilder builder, IReadOnlyDictionary<string, string?>? variables = null)
    {
        _ = builder.Configuration.AddInMemoryCollection(variables ?? new Dictionary<string, string?>());
        _ = builder.Services.Configure<LannerOptions>(api =>
        {
            api.Title = "FastAPI";
            api.Version = "0.1.0";
            api.OperationIds = OperationIds.FastApi;
        });
        return _apps[id](builder);
    }
}
