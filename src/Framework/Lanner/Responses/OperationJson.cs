using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;

namespace Lanner.Runtime;

/// <summary>
/// The JSON of operations: the application's settings, with the models of routers before all other types. The application's own options are not
/// touched, so that other endpoints write the same types as before.
/// </summary>
internal sealed class OperationJson(IOptionsFactory<JsonOptions> options, ModelTypeInfoResolver models, KnownModels known) : IOptions<JsonOptions>
{
    // What an answer may have around a body that it sends back.
    private const int LevelsAround = 8;

    private readonly Lazy<JsonOptions> _value = new(() =>
    {
        var own = options.Create(Options.DefaultName);
        own.SerializerOptions.TypeInfoResolverChain.Insert(0, models);
        if (own.SerializerOptions.MaxDepth == 0)
            own.SerializerOptions.MaxDepth = PlatformJson.Depth(known.MaxDepth + LevelsAround);
        return own;
    });

    public JsonOptions Value => _value.Value;

    /// <summary>Lets the platform's result write the answer, with this JSON where it takes none of its own.</summary>
    public async Task ExecuteAsync(HttpContext http, IResult result)
    {
        var services = http.RequestServices;
        http.RequestServices = new OperationServices(services, this);
        try
        {
            await result.ExecuteAsync(http);
        }
        finally
        {
            http.RequestServices = services;
        }
    }
}
