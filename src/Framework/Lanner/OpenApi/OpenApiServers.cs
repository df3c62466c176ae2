using System.Text.Json.Nodes;

namespace Lanner.Runtime;

/// <summary>The servers that an application names, as Server Objects (OpenAPI 3.1).</summary>
internal static class OpenApiServers
{
    public static JsonArray ToJson(IEnumerable<OpenApiServer> servers)
    {
        var list = new JsonArray();
        foreach (var server in servers)
        {
            var json = new JsonObject { ["url"] = server.Url };
            if (server.Description is { } description) json["description"] = description;
            list.Add((JsonNode)json);
        }

        return list;
    }
}
