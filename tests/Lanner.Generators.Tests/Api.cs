using System.Net.WebSockets;
using System.Reflection;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Lanner.Generators.Tests;

/// <summary>A program that was generated, compiled and loaded, answering requests in memory.</summary>
internal sealed class Api
{
    private readonly Assembly _assembly;
    private readonly Action<IServiceCollection> _configure;
    private readonly string _environment;

    private Api(Assembly assembly, Action<IServiceCollection> configure, string environment)
    {
        _assembly = assembly;
        _configure = configure;
        _environment = environment;
    }

    /// <summary>Compiles path operations inside a router.</summary>
    public static Api Run(
        string operations,
        string types = "",
        string attribute = "[Router]",
        string assembly = "",
        Action<IServiceCollection>? services = null,
        string environment = "Production")
    {
        var (compilation, _) = SourceProgram.Generate(SourceProgram.Router(operations, types, attribute, assembly));
        using var image = new MemoryStream();
        var emitted = compilation.Emit(image);
        Assert.True(emitted.Success, string.Join("\n", emitted.Diagnostics));
        return new Api(Assembly.Load(image.ToArray()), services ?? (_ => { }), environment);
    }

    public Exchange Get(string path, params (string Name, string Value)[] headers) => Send(HttpMethod.Get, path, null, headers);

    public Exchange Delete(string path) => Send(HttpMethod.Delete, path, null, []);

    public Exchange Post(string path, string json, params (string Name, string Value)[] headers) => Send(HttpMethod.Post, path, json, headers);

    /// <summary>Posts an urlencoded form.</summary>
    public Exchange PostForm(string path, string form) =>
        Post(path, new StringContent(form, Encoding.UTF8, "application/x-www-form-urlencoded"));

    public Exchange Post(string path, HttpContent content) => SendContent(HttpMethod.Post, path, content, []);

    public Exchange Send(HttpMethod method, string path, string? json, (string Name, string Value)[] headers) =>
        SendContent(method, path, json is null ? null : new StringContent(json, Encoding.UTF8, "application/json"), headers);

    private Exchange SendContent(HttpMethod method, string path, HttpContent? content, (string Name, string Value)[] headers) => new(async () =>
    {
        await using var app = await StartAsync();
        using var request = new HttpRequestMessage(method, path) { Content = content };
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        var response = await app.GetTestClient().SendAsync(request, TestContext.Current.CancellationToken);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), response.Headers);
    });

    /// <summary>The OpenAPI document.</summary>
    public async Task<JsonNode> Document()
    {
        var (status, body) = await Get("/openapi.json").Sent();
        Assert.Equal(200, status);
        return JsonNode.Parse(body)!;
    }

    /// <summary>Opens a WebSocket, sends texts, closes, and tells what came until the end: texts, then <c>closed 1000</c> or <c>refused 403</c>.</summary>
    public Task<List<string>> Talk(string path, params string[] texts) => Talk(path, closes: true, texts);

    /// <summary>Opens a WebSocket and tells what came until the server closed it.</summary>
    public Task<List<string>> Listen(string path) => Talk(path, closes: false, []);

    private async Task<List<string>> Talk(string path, bool closes, string[] texts)
    {
        await using var app = await StartAsync();
        var answers = new List<string>();
        WebSocket socket;
        try
        {
            socket = await app.GetTestServer().CreateWebSocketClient().ConnectAsync(new Uri("ws://testserver" + path), TestContext.Current.CancellationToken);
        }
        catch (InvalidOperationException exception)
        {
            return [$"refused {exception.Message[^3..]}"];
        }

        using var conversation = socket;
        foreach (var text in texts)
            await socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, true, TestContext.Current.CancellationToken);
        if (closes && socket.State == WebSocketState.Open)
            await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, TestContext.Current.CancellationToken);
        var buffer = new byte[4096];
        while (true)
        {
            var message = await socket.ReceiveAsync(buffer, TestContext.Current.CancellationToken);
            if (message.MessageType == WebSocketMessageType.Close && socket.State == WebSocketState.CloseReceived)
                await socket.CloseOutputAsync(socket.CloseStatus!.Value, null, TestContext.Current.CancellationToken);
            if (message.MessageType == WebSocketMessageType.Close)
                return [.. answers, $"closed {(int)message.CloseStatus!} {message.CloseStatusDescription}".Trim()];
            answers.Add(Encoding.UTF8.GetString(buffer, 0, message.Count));
        }
    }

    /// <summary>The value of a public static field of the program after a request.</summary>
    public T Static<T>(string type, string field) => (T)_assembly.GetType($"Shop.{type}", throwOnError: true)!.GetField(field)!.GetValue(null)!;

    /// <summary>A static method of the program, as a delegate.</summary>
    public Delegate Method(string type, string method)
    {
        var found = _assembly.GetType($"Shop.{type}", throwOnError: true)!.GetMethod(method)!;
        return found.CreateDelegate(System.Linq.Expressions.Expression.GetDelegateType([.. found.GetParameters().Select(parameter => parameter.ParameterType), found.ReturnType]));
    }

    private static IEnumerable<Type> Included(Type router) => router.GetCustomAttributesData()
        .Where(attribute => attribute.AttributeType.IsGenericType && attribute.AttributeType.GetGenericTypeDefinition() == typeof(IncludeAttribute<>))
        .Select(attribute => attribute.AttributeType.GetGenericArguments()[0]);

    private async Task<WebApplication> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = _environment });
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        builder.AddLanner();
        _configure(builder.Services);
        var app = builder.Build();
        var include = typeof(LannerRouting).GetMethods().Single(method => method.Name == nameof(LannerRouting.IncludeRouter) && method.IsGenericMethod);
        var routers = _assembly.GetTypes().Where(type => typeof(IRouter).IsAssignableFrom(type)).ToList();
        foreach (var router in routers.Except(routers.SelectMany(Included)))
            include.MakeGenericMethod(router).Invoke(null, [(IEndpointRouteBuilder)app, "", null, false, true]);
        foreach (var webhooks in _assembly.GetTypes().Where(type => type.IsInterface && typeof(IWebhooks).IsAssignableFrom(type)))
            typeof(LannerWebhooks).GetMethod(nameof(LannerWebhooks.IncludeWebhooks))!.MakeGenericMethod(webhooks).Invoke(null, [app]);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return app;
    }
}
