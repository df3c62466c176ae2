using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Lanner.Generators.Tests;

public sealed class DocumentationTests
{
    private const string Operation =
        """
        /// <summary>Read one <c>item</c>, see <see cref="Item"/>.</summary>
        /// <remarks>
        /// First part.
        /// <para>Second   part.</para>
        /// </remarks>
        /// <param name="itemId">Its number.</param>
        [Get("/{itemId}")] public static Item ReadItem(int itemId) => new(itemId);
        """;

    private const string Types =
        """
        /// <summary>What is sold.</summary>
        /// <param name="Id">Given by us.</param>
        public record Item(int Id);
        """;

    [Theory]
    [InlineData(DocumentationMode.Diagnose)]
    [InlineData(DocumentationMode.None)]
    public void Comments_become_texts_of_the_document_whether_a_documentation_file_is_made_or_not(DocumentationMode mode)
    {
        var compilation = SourceProgram.Compile(SourceProgram.Router(Operation, Types));
        var options = ((CSharpParseOptions)compilation.SyntaxTrees.Single().Options).WithDocumentationMode(mode);
        var tree = CSharpSyntaxTree.ParseText(compilation.SyntaxTrees.Single().ToString(), options, "Shop.cs", cancellationToken: TestContext.Current.CancellationToken);
        var result = SourceProgram.Driver().RunGenerators(compilation.RemoveAllSyntaxTrees().AddSyntaxTrees(tree), TestContext.Current.CancellationToken).GetRunResult();
        var text = string.Join("\n", result.GeneratedTrees.Select(generated => generated.ToString()));
        Assert.Contains("Summary = \"Read one `item`, see `Item`.\"", text);
        Assert.Contains("Description = \"First part.\\n\\nSecond part.\"", text);
        Assert.Contains("Description = \"Its number.\"", text);
        Assert.Contains("Description = \"What is sold.\"", text);
        Assert.Contains("Description = \"Given by us.\"", text);
    }

    [Fact]
    [Trait("Feature", "Description from docstring")]
    public void Lists_and_emphasis_become_commonmark()
    {
        var (_, result) = SourceProgram.Generate(SourceProgram.Router(
            """
            /// <remarks>
            /// An item <b>has</b>:
            /// <list type="bullet">
            /// <item><term>name</term><description>what it
            /// is called</description></item>
            /// <item>a <c>price</c></item>
            /// </list>
            /// and <em>more</em>.
            /// </remarks>
            [Get("/")] public static int ReadItem() => 1;
            """));

        Assert.Contains(
            "Description = \"An item **has**:\\n\\n- **name**: what it is called\\n- a `price`\\n\\nand _more_.\"",
            string.Join("\n", result.GeneratedTrees.Select(generated => generated.ToString())));
    }

    [Theory]
    [InlineData("itemId", "Item Id")]
    [InlineData("item_id", "Item Id")]
    [InlineData("x-token", "X-Token")]
    [InlineData("q", "Q")]
    public void Title_is_made_of_the_wire_name(string wireName, string title) => Assert.Equal(title, Parsing.WireName.Title(wireName));

    [Theory]
    [InlineData("ItemId", "itemId", "item_id", "item-id")]
    [InlineData("IOStream", "ioStream", "io_stream", "io-stream")]
    [InlineData("SKU", "sku", "sku", "sku")]
    [InlineData("Line1", "line1", "line1", "line1")]
    [InlineData("userAgent", "userAgent", "user_agent", "user-agent")]
    public void Name_on_the_wire_follows_the_naming(string name, string camelCase, string snakeCase, string header)
    {
        Assert.Equal(camelCase, new Parsing.WireName(isSnakeCase: false).Of(name));
        Assert.Equal(snakeCase, new Parsing.WireName(isSnakeCase: true).Of(name));
        Assert.Equal(header, new Parsing.WireName(isSnakeCase: false).OfHeader(name, convertUnderscores: true));
    }
}
