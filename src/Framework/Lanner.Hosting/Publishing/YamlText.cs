using YamlDotNet.Serialization;

namespace Lanner.Hosting.Publishing;

/// <summary>Writes records as YAML: members in their order of declaration, nulls and empty lists left out.</summary>
internal sealed class YamlText(INamingConvention naming)
{
    private const string Header = "# Written by the app host's command 'publish'; the next one overwrites this file.\n";

    private readonly ISerializer _serializer = new SerializerBuilder()
        .WithNamingConvention(naming)
        .ConfigureDefaultValuesHandling(DefaultValuesHandling.OmitNull | DefaultValuesHandling.OmitEmptyCollections)
        .WithIndentedSequences()
        .WithNewLine("\n")
        .DisableAliases()
        // Kubernetes and older readers of Compose files follow YAML 1.1, where yes and no are booleans.
        .WithQuotingNecessaryStrings(quoteYaml1_1Strings: true)
        .WithEventEmitter(next => new LiteralBlocks(next))
        .Build();

    /// <summary>A whole file.</summary>
    public string Write(object root) => Header + Of(root);

    /// <summary>A part of a file.</summary>
    public string Of(object part) => _serializer.Serialize(part);
}
