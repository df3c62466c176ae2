using Aspire.Hosting.ApplicationModel;

namespace Lanner.Hosting.Data;

/// <summary>A value that is made once and kept in the app host's user secrets.</summary>
internal sealed class UserSecretDefault(UserSecrets secrets, string key, ParameterDefault value) : ParameterDefault
{
    public override string GetDefaultValue() => secrets.GetOrAdd(key, value.GetDefaultValue);
}
