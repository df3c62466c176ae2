using System.Reflection;
using Aspire.Hosting.ApplicationModel;
using Microsoft.Extensions.Hosting;

namespace Aspire.Hosting.Testing;

/// <summary>
/// An entry point on a thread of its own. It is held where it builds its model until the test builds, and where it runs its application until the test has
/// disposed of that.
/// </summary>
internal sealed class EntryPointRun : EntryPointObserver
{
    private readonly Assembly? _assembly;
    private readonly string[] _args;
    private readonly Action<DistributedApplicationOptions, HostApplicationBuilderSettings> _configure;
    private readonly string _dataFolder = Path.Combine(Path.GetTempPath(), $"lanner-test-{Guid.NewGuid():N}");
    private readonly TaskCompletionSource<IDistributedApplicationBuilder> _builder = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _mayBuild = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _isRunning = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _isOver = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private DistributedApplication? _application;

    /// <summary>Prepares a run.</summary>
    /// <param name="assembly">The app host's assembly; null for an empty model.</param>
    /// <param name="args">Command line arguments.</param>
    /// <param name="configure">Changes how the application is built.</param>
    public EntryPointRun(Assembly? assembly, string[] args, Action<DistributedApplicationOptions, HostApplicationBuilderSettings> configure)
    {
        _assembly = assembly;
        _args = args;
        _configure = configure;
    }

    public Action<DistributedApplicationBuilder> OnCreated { get; init; } = static _ => { };

    public Action<DistributedApplicationBuilder> OnBuilding { get; init; } = static _ => { };

    public Action<DistributedApplication> OnBuilt { get; init; } = static _ => { };

    public async Task<IDistributedApplicationTestingBuilder> CreateBuilderAsync(CancellationToken cancellationToken)
    {
        var entryPoint = _assembly is null ? RunEmpty : EntryPoint(_assembly);
        new Thread(() => Run(entryPoint)) { IsBackground = true, Name = "app host" }.Start();
        return new TestingBuilder(await _builder.Task.WaitAsync(cancellationToken).ConfigureAwait(false), this);
    }

    public async Task<DistributedApplication> BuildAsync(CancellationToken cancellationToken)
    {
        _mayBuild.TrySetResult();
        await _isRunning.Task.WaitAsync(cancellationToken).ConfigureAwait(false);
        return _application!;
    }

    /// <summary>Ends a run whose model is not going to be built.</summary>
    public async Task AbandonAsync()
    {
        if (_application is not null)
            return;
        _mayBuild.TrySetException(new OperationCanceledException("The test disposed of the builder."));
        await _ended.Task.ConfigureAwait(false);
    }

    public override void Creating(DistributedApplicationOptions options, HostApplicationBuilderSettings settings)
    {
        options.DisableDashboard = true;
        options.AssemblyName ??= _assembly?.GetName().Name;
        options.Args = [$"--AppHost:DataPath={_dataFolder}", .. options.Args ?? _args];
        _configure(options, settings);
    }

    public override void Created(DistributedApplicationBuilder builder) => OnCreated(builder);

    public override void Building(DistributedApplicationBuilder builder)
    {
        if (!_builder.TrySetResult(builder))
            throw new InvalidOperationException("The app host builds a second model; a test can follow one.");
        _mayBuild.Task.GetAwaiter().GetResult();
        OnBuilding(builder);
        if (builder.Configuration["DcpPublisher:RandomizePorts"] is not ("false" or "False"))
            FreePorts(builder.Resources);
    }

    public override void Built(DistributedApplication application)
    {
        _application = application;
        OnBuilt(application);
    }

    public override Task RunningAsync()
    {
        _isRunning.TrySetResult();
        return _isOver.Task;
    }

    public override async Task DisposedAsync()
    {
        _isOver.TrySetResult();
        await _ended.Task.ConfigureAwait(false);
    }

    /// <summary>Two tests of one app host at the same time must not want the same port.</summary>
    private static void FreePorts(IResourceCollection resources)
    {
        foreach (var resource in resources)
        {
            foreach (var endpoint in resource.Annotations.OfType<EndpointAnnotation>().Where(endpoint => endpoint.IsProxied || resource is PostgresServerResource))
                endpoint.Port = null;
        }
    }

    private static void RunEmpty() => DistributedApplication.CreateBuilder().Build().Run();

    private Action EntryPoint(Assembly assembly)
    {
        var main = assembly.EntryPoint ?? throw new InvalidOperationException($"{assembly.GetName().Name} has no entry point: it is no app host.");
        return () =>
        {
            object?[] arguments = main.GetParameters().Length == 0 ? [] : [_args];
            if (main.Invoke(null, BindingFlags.DoNotWrapExceptions, null, arguments, null) is Task task)
                task.GetAwaiter().GetResult();
        };
    }

    private void Run(Action entryPoint)
    {
        try
        {
            Enter();
            entryPoint();
            _builder.TrySetException(new InvalidOperationException($"{_assembly?.GetName().Name} has ended without building a model."));
            _isRunning.TrySetResult();
        }
        catch (Exception exception)
        {
            _builder.TrySetException(exception);
            _isRunning.TrySetException(exception);
        }

        // Nobody may be waiting for these any more.
        _ = _builder.Task.Exception;
        _ = _isRunning.Task.Exception;
        if (Directory.Exists(_dataFolder))
            Directory.Delete(_dataFolder, recursive: true);
        _ended.TrySetResult();
    }
}
