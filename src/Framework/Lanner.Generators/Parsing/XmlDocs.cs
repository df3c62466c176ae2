using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Lanner.Generators.Parsing;

/// <summary>The XML documentation of a symbol as CommonMark.</summary>
internal sealed class XmlDocs
{
    private static readonly XmlDocs None = new(null);
    private static readonly Regex Space = new(@"[ \t]*\r?\n[ \t]*|[ \t]+", RegexOptions.CultureInvariant);
    private static readonly Regex Lines = new(" *\v *", RegexOptions.CultureInvariant);
    private readonly XElement? _root;

    private XmlDocs(XElement? root) => _root = root;

    public string? Summary => TextOf(_root?.Element("summary"));

    public string? Remarks => TextOf(_root?.Element("remarks"));

    public static XmlDocs Of(ISymbol symbol)
    {
        var xml = symbol.GetDocumentationCommentXml();
        if (string.IsNullOrEmpty(xml))
        {
            xml = TriviaOf(symbol);
        }

        if (string.IsNullOrWhiteSpace(xml))
        {
            return None;
        }

        try
        {
            return new(XElement.Parse(xml!.TrimStart().StartsWith("<member", StringComparison.Ordinal) ? xml : $"<member>{xml}</member>"));
        }
        catch (XmlException)
        {
            // The compiler itself tells of malformed documentation.
            return None;
        }
    }

    public string? Parameter(string name) =>
        TextOf(_root?.Elements("param").FirstOrDefault(element => element.Attribute("name")?.Value == name));

    // Without GenerateDocumentationFile the compiler keeps the comments only as text.
    private static string TriviaOf(ISymbol symbol)
    {
        var text = new StringBuilder();
        foreach (var reference in symbol.DeclaringSyntaxReferences)
        {
            foreach (var trivia in reference.GetSyntax().GetLeadingTrivia())
            {
                var line = trivia.ToFullString();
                if (trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) && line.StartsWith("///", StringComparison.Ordinal))
                {
                    text.AppendLine(line.Substring(3).Trim());
                }
                else if (trivia.IsKind(SyntaxKind.SingleLineDocumentationCommentTrivia))
                {
                    text.AppendLine(line.Replace("///", ""));
                }
            }
        }

        return text.ToString();
    }

    private static string? TextOf(XElement? element)
    {
        if (element is null)
        {
            return null;
        }

        var text = new StringBuilder();
        Append(text, element);
        var trimmed = string.Join("\n\n", text.ToString()
            .Split('\f')
            .Select(paragraph => Lines.Replace(Space.Replace(paragraph, " "), "\n").Trim())
            .Where(paragraph => paragraph.Length > 0));
        return trimmed.Length == 0 ? null : trimmed;
    }

    private static void Append(StringBuilder text, XElement element)
    {
        foreach (var node in element.Nodes())
        {
            switch (node)
            {
                case XText plain:
                    text.Append(plain.Value);
                    break;
                case XElement { Name.LocalName: "para" } paragraph:
                    text.Append('\f');
                    Append(text, paragraph);
                    text.Append('\f');
                    break;
                case XElement { Name.LocalName: "c" } code:
                    text.Append('`').Append(code.Value).Append('`');
                    break;
                case XElement { Name.LocalName: "b" or "strong" } bold:
                    text.Append("**").Append(bold.Value).Append("**");
                    break;
                case XElement { Name.LocalName: "i" or "em" } italic:
                    text.Append('_').Append(italic.Value).Append('_');
                    break;
                case XElement { Name.LocalName: "br" }:
                    text.Append('\v');
                    break;
                case XElement { Name.LocalName: "list" } list:
                    AppendList(text, list);
                    break;
                case XElement { Name.LocalName: "see" or "seealso" or "paramref" or "typeparamref", IsEmpty: true } reference:
                    text.Append(NameOf(reference));
                    break;
                case XElement child:
                    Append(text, child);
                    break;
            }
        }
    }

    // <item><term>name</term><description>text</description></item> is "- **name**: text".
    private static void AppendList(StringBuilder text, XElement list)
    {
        var isNumbered = list.Attribute("type")?.Value == "number";
        text.Append('\f');
        foreach (var (item, index) in list.Elements("item").Select((item, index) => (item, index)))
        {
            text.Append(index == 0 ? "" : "\v").Append(isNumbered ? Literal.Of(index + 1) + ". " : "- ");
            if (item.Element("term") is { } term)
            {
                text.Append("**");
                Append(text, term);
                text.Append(item.Element("description") is null ? "**" : "**: ");
            }

            Append(text, item.Element("description") ?? (item.Element("term") is null ? item : new XElement("none")));
        }

        text.Append('\f');
    }

    private static string NameOf(XElement reference)
    {
        var target = (reference.Attribute("cref") ?? reference.Attribute("name") ?? reference.Attribute("langword") ?? reference.Attribute("href"))?.Value ?? "";
        if (reference.Attribute("href") is not null)
        {
            return target;
        }

        var name = target.Split('(')[0];
        return $"`{name.Substring(name.LastIndexOfAny(['.', ':']) + 1)}`";
    }
}
