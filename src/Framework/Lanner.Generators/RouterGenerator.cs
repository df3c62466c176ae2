using Lanner.Generators.Emitting;
using Lanner.Generators.Parsing;
using Lanner.Generators.Specs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lanner.Generators;

/// <summary>
/// Writes the code of routers and models. Symbols become specs, specs become text; findings travel on their own way,
/// so that a position that moves does not write code again.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class RouterGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var routers = context.SyntaxProvider
            .ForAttributeWithMetadataName(KnownTypes.Router, IsTypeDeclaration, RouterParser.Parse)
            .WithTrackingName(TrackingNames.ParseRouters);

        var models = context.SyntaxProvider
            .ForAttributeWithMetadataName(KnownTypes.Model, IsTypeDeclaration, ModelRootParser.Parse)
            .WithTrackingName(TrackingNames.ParseModels);

        var webhooks = context.SyntaxProvider
            .ForAttributeWithMetadataName(KnownTypes.Webhooks, IsTypeDeclaration, ContractParser.ParseWebhooks);

        var callbacks = context.SyntaxProvider
            .ForAttributeWithMetadataName(KnownTypes.Callbacks, IsTypeDeclaration, ContractParser.ParseCallbacks);

        var contracts = webhooks.Collect().Combine(callbacks.Collect()).SelectMany(static (both, _) => both.Left.AddRange(both.Right))
            .WithTrackingName(TrackingNames.ParseContracts);

        var results = routers.Collect().Combine(models.Collect()).Combine(contracts.Collect())
            .Select(static (all, _) => all.Left.Left.AddRange(all.Left.Right).AddRange(all.Right));

        context.RegisterSourceOutput(
            routers.Select(static (result, _) => result.Router).WithTrackingName(TrackingNames.Routers),
            RouterEmitter.Emit);

        context.RegisterSourceOutput(
            contracts.Select(static (result, _) => result.Router).WithTrackingName(TrackingNames.Contracts),
            RouterEmitter.Emit);

        context.RegisterSourceOutput(
            results.SelectMany(static (all, _) => Distinct(all.SelectMany(result => result.Models), model => $"{model.Namespace}.{model.StructName}")).WithTrackingName(TrackingNames.Models),
            ModelEmitter.Emit);

        context.RegisterSourceOutput(
            results.SelectMany(static (all, _) => Distinct(all.SelectMany(result => result.Enums), type => type.TypeName)).WithTrackingName(TrackingNames.Enums),
            EnumEmitter.Emit);

        context.RegisterSourceOutput(
            results.Select(static (all, _) => all.SelectMany(result => result.JsonTypes).Distinct().OrderBy(type => type, StringComparer.Ordinal).ToEquatableArray()).WithTrackingName(TrackingNames.JsonTypes),
            JsonEmitter.Emit);

        context.RegisterSourceOutput(
            results.SelectMany(static (all, _) => all.SelectMany(result => result.Diagnostics).Distinct()).WithTrackingName(TrackingNames.Diagnostics),
            static (output, diagnostic) => output.ReportDiagnostic(diagnostic.ToDiagnostic()));
    }

    private static bool IsTypeDeclaration(SyntaxNode node, CancellationToken cancellation) => node is TypeDeclarationSyntax;

    // Several routers may lead to the same model; its code is written once.
    private static IEnumerable<T> Distinct<T>(IEnumerable<T> specs, Func<T, string> name) =>
        specs.GroupBy(name, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => group.First());
}
