using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Docs.Tests;

/// <summary>A part of a source file as a document shows it: without usings and namespace, not indented.</summary>
internal static class Listing
{
    /// <summary>Takes declarations out of a file.</summary>
    /// <param name="path">The file, from the repository's root.</param>
    /// <param name="names">Types, or members as <c>Type.Member</c>; none for all types.</param>
    public static string Of(string path, IReadOnlyList<string> names)
    {
        var root = CSharpSyntaxTree.ParseText(File.ReadAllText(Path.Combine(RepositoryRoot.Path, path))).GetCompilationUnitRoot();
        var shown = names.Count > 0
            ? names.Select(name => Find(root, name) ?? throw new InvalidOperationException($"{path} declares no {name}."))
            : root.DescendantNodes().OfType<MemberDeclarationSyntax>().Where(member => member.Parent is BaseNamespaceDeclarationSyntax || IsTop(member));
        return string.Join("\n\n", shown.Select(Text));
    }

    private static bool IsTop(MemberDeclarationSyntax member) => member.Parent is CompilationUnitSyntax && member is not BaseNamespaceDeclarationSyntax;

    private static MemberDeclarationSyntax? Find(SyntaxNode root, string name)
    {
        var parts = name.Split('.', 2);
        var found = root.DescendantNodes().OfType<MemberDeclarationSyntax>().FirstOrDefault(member => NameOf(member) == parts[0]);
        return found is null || parts.Length == 1 ? found : Find(found, parts[1]);
    }

    private static string? NameOf(MemberDeclarationSyntax member) => member switch
    {
        BaseTypeDeclarationSyntax type => type.Identifier.Text,
        DelegateDeclarationSyntax type => type.Identifier.Text,
        MethodDeclarationSyntax method => method.Identifier.Text,
        PropertyDeclarationSyntax property => property.Identifier.Text,
        FieldDeclarationSyntax field => field.Declaration.Variables[0].Identifier.Text,
        _ => null,
    };

    private static string Text(MemberDeclarationSyntax member)
    {
        var lines = member.ToFullString().TrimEnd().Split('\n').SkipWhile(string.IsNullOrWhiteSpace).ToList();
        var indent = lines.Where(line => line.Trim().Length > 0).Min(line => line.Length - line.TrimStart().Length);
        return string.Join("\n", lines.Select(line => line.Length > indent ? line[indent..] : line.TrimStart()));
    }
}
