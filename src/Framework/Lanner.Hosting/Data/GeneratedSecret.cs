using Aspire.Hosting.ApplicationModel;

namespace Lanner.Hosting.Data;

/// <summary>A secret that is generated once and kept in the app's data folder.</summary>
internal sealed class GeneratedSecret(AppDataFolder folder, string name) : ParameterDefault
{
    public override string GetDefaultValue() => folder.Secret(name);
}
