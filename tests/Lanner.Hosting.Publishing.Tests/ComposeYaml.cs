using System.Text.Json;
using System.Text.RegularExpressions;
using YamlDotNet.Serialization;

namespace Lanner.Hosting.Publishing.Tests;

/// <summary>Reads Compose files as Docker Compose does: YAML first, then <c>${…}</c> in the values.</summary>
internal static partial class ComposeYaml
{
    public static JsonElement Read(string yaml)
    {
        var tree = new DeserializerBuilder().WithAttemptingUnquotedStringTypeDeserialization().Build().Deserialize<object>(yaml);
        return JsonDocument.Parse(new SerializerBuilder().JsonCompatible().Build().Serialize(tree)).RootElement;
    }

    /// <summary>The environment of a service with the values of a <c>.env</c> file.</summary>
    public static SortedDictionary<string, string> Environment(string yaml, string service, IReadOnlyDictionary<string, string> values) => new(
        Read(yaml).GetProperty("services").GetProperty(service).GetProperty("environment").EnumerateObject()
            .ToDictionary(variable => variable.Name, variable => Interpolate(variable.Value.GetString()!, values)),
        StringComparer.Ordinal);

    /// <summary>The words of a list with values filled in.</summary>
    public static IReadOnlyList<string> Words(JsonElement list, IReadOnlyDictionary<string, string> values) =>
        [.. list.EnumerateArray().Select(word => Interpolate(word.ToString(), values))];

    public static string Interpolate(string text, IReadOnlyDictionary<string, string> values) => Place().Replace(text, match =>
    {
        if (match.Value == "$$")
            return "$";
        var value = values.GetValueOrDefault(match.Groups["name"].Value, "");
        if (value.Length > 0)
            return value;
        Assert.True(match.Groups["operator"].Value == ":-", $"{match.Value} has no value");
        return match.Groups["default"].Value;
    });

    [GeneratedRegex(@"\$\$|\$\{(?<name>\w+)(?<operator>:[-?])(?<default>[^}]*)\}")]
    private static partial Regex Place();
}
