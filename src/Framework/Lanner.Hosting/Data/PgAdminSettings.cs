using System.Globalization;
using System.Text.Json.Nodes;

namespace Lanner.Hosting.Data;

/// <summary>What pgAdmin needs to open on a server without asking anything.</summary>
internal static class PgAdminSettings
{
    /// <summary>Writes the list of servers from the environment, so that no secret is on disk, then starts pgAdmin as its image does.</summary>
    public const string Script = "printf '%s' \"$SERVERS_JSON\" > /tmp/servers.json && exec /entrypoint.sh";

    public static IEnumerable<KeyValuePair<string, string>> Environment(string serverName, PostgresAddress address)
    {
        var host = OperatingSystem.IsLinux() ? address.Server.Host : "host.docker.internal";
        var server = new JsonObject
        {
            ["Name"] = serverName,
            ["Group"] = "Servers",
            ["Host"] = host,
            ["Port"] = address.Server.Port,
            ["Username"] = address.Server.Username,
            ["MaintenanceDB"] = address.MaintenanceDatabase,
            ["SSLMode"] = "prefer",
            ["PasswordExecCommand"] = "printf '%s' \"$SERVER_PASSWORD\"",
        };
        yield return KeyValuePair.Create("SERVERS_JSON", new JsonObject { ["Servers"] = new JsonObject { [1.ToString(CultureInfo.InvariantCulture)] = server } }.ToJsonString());
        yield return KeyValuePair.Create("SERVER_PASSWORD", address.Server.Password ?? "");
        yield return KeyValuePair.Create("PGADMIN_SERVER_JSON_FILE", "/tmp/servers.json");
        yield return KeyValuePair.Create("PGADMIN_CONFIG_SERVER_MODE", "False");
        yield return KeyValuePair.Create("PGADMIN_CONFIG_MASTER_PASSWORD_REQUIRED", "False");
        yield return KeyValuePair.Create("PGADMIN_DEFAULT_EMAIL", "admin@example.org");
        yield return KeyValuePair.Create("PGADMIN_DEFAULT_PASSWORD", Guid.NewGuid().ToString("N"));
    }
}
