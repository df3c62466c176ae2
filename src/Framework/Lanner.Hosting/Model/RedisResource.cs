namespace Aspire.Hosting.ApplicationModel;

/// <summary>A Redis server: a <c>redis-server</c> or <c>valkey-server</c> of this machine, else a container.</summary>
public class RedisResource : ContainerResource, IResourceWithConnectionString
{
    internal const string PrimaryEndpointName = "tcp";

    /// <summary>Creates a server that asks for no password.</summary>
    /// <param name="name">Unique name.</param>
    public RedisResource(string name)
        : base(name) => PrimaryEndpoint = new EndpointReference(this, PrimaryEndpointName);

    /// <summary>Creates a server.</summary>
    /// <param name="name">Unique name.</param>
    /// <param name="password">Its password.</param>
    public RedisResource(string name, ParameterResource password)
        : this(name) => PasswordParameter = password;

    /// <summary>The endpoint that it listens on.</summary>
    public EndpointReference PrimaryEndpoint { get; }

    /// <summary>Host name.</summary>
    public EndpointReferenceExpression Host => PrimaryEndpoint.Property(EndpointProperty.Host);

    /// <summary>Port.</summary>
    public EndpointReferenceExpression Port => PrimaryEndpoint.Property(EndpointProperty.Port);

    /// <summary>Its password; null when it asks for none.</summary>
    public ParameterResource? PasswordParameter { get; internal set; }

    /// <summary>StackExchange.Redis's form: <c>localhost:6379,password=…</c>.</summary>
    public ReferenceExpression ConnectionStringExpression => PasswordParameter is { } password
        ? ReferenceExpression.Create($"{Host}:{Port},password={password}")
        : ReferenceExpression.Create($"{Host}:{Port}");

    /// <summary><c>redis://:password@localhost:6379</c>.</summary>
    public ReferenceExpression UriExpression => PasswordParameter is { } password
        ? ReferenceExpression.Create($"redis://:{new EscapedValue(password)}@{Host}:{Port}")
        : ReferenceExpression.Create($"redis://{Host}:{Port}");

    /// <inheritdoc/>
    public IEnumerable<KeyValuePair<string, ReferenceExpression>> GetConnectionProperties()
    {
        yield return KeyValuePair.Create("Host", ReferenceExpression.Create($"{Host}"));
        yield return KeyValuePair.Create("Port", ReferenceExpression.Create($"{Port}"));
        if (PasswordParameter is { } password)
            yield return KeyValuePair.Create("Password", ReferenceExpression.Create($"{password}"));
        yield return KeyValuePair.Create("Uri", UriExpression);
    }
}
