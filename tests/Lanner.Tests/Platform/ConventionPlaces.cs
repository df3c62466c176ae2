using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Lanner.Tests.Platform;

/// <summary>Where a convention of the platform can be put around the operation <c>/v1/inner/…</c> of a router that another one includes.</summary>
internal static class ConventionPlaces
{
    public static TheoryData<string> All { get; } = ["router", "before Use", "after Use", "group", "group with Use", "outer group"];

    /// <summary>Includes the router and adds the convention at the place.</summary>
    public static void Include<TRouter>(WebApplication app, string place, Action<RouteGroupBuilder> convention)
        where TRouter : IRouter
    {
        static Task Pass(HttpContext http, RequestDelegate next) => next(http);
        var outer = app.MapGroup("");
        var group = outer.MapGroup("/v1");
        var router = group.IncludeRouter<TRouter>();
        switch (place)
        {
            case "router":
                convention(router);
                break;
            case "before Use":
                convention(router);
                router.Use(Pass);
                break;
            case "after Use":
                convention(router.Use(Pass));
                break;
            case "group":
                convention(group);
                break;
            case "group with Use":
                convention(group.Use(Pass));
                router.Use(Pass);
                break;
            case "outer group":
                convention(outer);
                router.Use(Pass);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(place), place, "No such place.");
        }
    }
}
