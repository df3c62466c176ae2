using Aspire.Hosting.ApplicationModel;

namespace Lanner.Hosting.Publishing;

/// <summary>Makes variables of the model's parameters, and of the passwords for which the model gives none.</summary>
internal sealed class PublishedParameters(IReadOnlyList<IResource> resources, PublishedVariables variables)
{
    private readonly Dictionary<ParameterResource, string> _passwords = Passwords(resources);

    public void Add()
    {
        var userNames = resources.OfType<PostgresServerResource>().Select(server => server.UserNameParameter).OfType<ParameterResource>();
        foreach (var parameter in resources.OfType<ParameterResource>().Concat(userNames).Concat(_passwords.Keys).Distinct())
            parameter.StandIn = variables.Add(Variable(parameter));
    }

    private PublishedVariable Variable(ParameterResource parameter)
    {
        var isPassword = _passwords.TryGetValue(parameter, out var server);
        var isSecret = parameter.Secret || isPassword;
        var meaning = isPassword
            ? $"Password of {server}. Letters and digits only: it stands in connection strings and URLs"
            : $"Parameter '{parameter.Name}' of the app host{Described(parameter)}";
        return new PublishedVariable(PublishedVariable.NameOf(parameter.Name), meaning, isSecret, isSecret ? null : parameter.PublishedDefault?.Invoke())
        {
            MayBeRandom = isPassword,
        };
    }

    private static string Described(ParameterResource parameter) =>
        string.IsNullOrWhiteSpace(parameter.Description) ? "" : ": " + parameter.Description.ReplaceLineEndings(" ").Trim().TrimEnd('.');

    private static Dictionary<ParameterResource, string> Passwords(IReadOnlyList<IResource> resources)
    {
        var passwords = new Dictionary<ParameterResource, string>();
        foreach (var server in resources.OfType<PostgresServerResource>())
            passwords.TryAdd(server.PasswordParameter, $"PostgreSQL server '{server.Name}'");
        foreach (var server in resources.OfType<RedisResource>())
        {
            if (server.PasswordParameter is { } password)
                passwords.TryAdd(password, $"Redis server '{server.Name}'");
        }

        return passwords;
    }
}
