using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;

namespace Lanner.Hosting.Publishing;

/// <summary>
/// The variables of a description: parameters of the model, passwords that integrations generate, and what telemetry needs.
/// </summary>
internal sealed class PublishedVariables
{
    private readonly Dictionary<ParameterResource, string> _servers = [];
    private readonly Dictionary<ParameterResource, PublishedVariable> _parameters = [];
    private readonly SortedDictionary<string, PublishedVariable> _used = new(StringComparer.Ordinal);
    private readonly HashSet<PublishedVariable> _required = [];
    private readonly List<ParameterResource> _modelParameters;

    /// <param name="resources">The whole model.</param>
    public PublishedVariables(IEnumerable<IResource> resources)
    {
        var all = resources.ToList();
        _modelParameters = [.. all.OfType<ParameterResource>()];
        foreach (var server in all.OfType<PostgresServerResource>())
            _servers.TryAdd(server.PasswordParameter, $"PostgreSQL server '{server.Name}'");
        foreach (var server in all.OfType<RedisResource>())
        {
            if (server.PasswordParameter is { } password)
                _servers.TryAdd(password, $"Redis server '{server.Name}'");
        }
    }

    /// <summary>The variables that occur in texts, by name.</summary>
    public IReadOnlyCollection<PublishedVariable> Used => _used.Values;

    /// <summary>Parameters whose values must not be written.</summary>
    public IEnumerable<ParameterResource> SecretParameters => _modelParameters.Union(_parameters.Keys).Where(parameter => parameter.Secret);

    /// <summary>True when the system does not work without a value.</summary>
    public bool IsRequired(PublishedVariable variable) => _required.Contains(variable);

    /// <summary>The variable in a parameter's place.</summary>
    public PublishedVariable Of(ParameterResource parameter) =>
        _parameters.TryGetValue(parameter, out var known) ? known : _parameters[parameter] = Variable(parameter);

    /// <summary>Marks the variables of a text that is published.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isOptional">True when it may stay empty.</param>
    /// <exception cref="DistributedApplicationException">Another value has the name of one of them.</exception>
    public void Use(PublishedText text, bool isOptional = false)
    {
        foreach (var variable in text.Variables)
        {
            if (_used.TryAdd(variable.Name, variable) is false && _used[variable.Name] != variable)
            {
                throw new DistributedApplicationException(
                    $"Two values of the model would be published as variable {variable.Name}. Rename one of the resources.");
            }

            if (!isOptional && variable.Default is null)
                _required.Add(variable);
        }
    }

    private PublishedVariable Variable(ParameterResource parameter)
    {
        var name = PublishedVariable.NameOf(parameter.Name);
        if (parameter.IsConnectionString)
            return new(name + "_CONNECTION_STRING", $"Connection string '{parameter.Name}' of the app host", IsSecret: true);
        var isPassword = _servers.TryGetValue(parameter, out var server);
        var isSecret = parameter.Secret || isPassword;
        var isGenerated = isPassword || parameter.Default is GenerateParameterDefault;
        var meaning = (isPassword ? $"Password of {server}" : $"Parameter '{parameter.Name}' of the app host{Described(parameter)}")
            + (isGenerated ? ". Letters and digits only: it stands in connection strings and URLs" : "");
        var usual = isSecret || isGenerated ? null : parameter.Default?.GetDefaultValue();
        return new(name, meaning, isSecret, usual) { MayBeRandom = isGenerated };
    }

    private static string Described(ParameterResource parameter) =>
        string.IsNullOrWhiteSpace(parameter.Description) ? "" : ": " + parameter.Description.ReplaceLineEndings(" ").Trim().TrimEnd('.');
}
