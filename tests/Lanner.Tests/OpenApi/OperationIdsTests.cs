using Lanner.Runtime;

namespace Lanner.Tests.OpenApi;

public sealed class OperationIdsTests
{
    [Fact]
    public void Id_is_the_handlers_name_in_camel_case()
    {
        Assert.Equal(["readItem"], SampleDocument.Ids(SampleDocument.Of(SampleDocument.Operation("ReadItem", "GET", "/{itemId}"))));
    }

    [Fact]
    public void FastApis_algorithm_joins_name_path_and_method()
    {
        var options = SampleDocument.Options();
        options.OperationIds = OperationIds.FastApi;
        var router = SampleDocument.Router(SampleDocument.Operation("ReadItem", "GET", "/{item_id:int}"));

        Assert.Equal(["read_item_v1_items__item_id__get"], SampleDocument.Ids(SampleDocument.Of(options, new RouterInclusion(typeof(SampleDocument), router, "/v1", []))));
    }

    [Fact]
    public void Id_given_by_the_author_wins()
    {
        var operation = new Operation
        {
            Name = "ReadItem",
            Methods = ["GET"],
            Path = "/",
            Pattern = "/",
            Handler = (_, _) => Task.CompletedTask,
            DeclaredAs = "ItemsRouter.ReadItem",
            OperationId = "my-id",
        };

        Assert.Equal(["my-id"], SampleDocument.Ids(SampleDocument.Of(operation)));
    }

    [Fact]
    public void Handler_of_several_methods_gets_the_method_behind_its_name()
    {
        var ids = SampleDocument.Ids(SampleDocument.Of(SampleDocument.Operation("Touch", "PUT", "/"), SampleDocument.Operation("Touch", "PATCH", "/")));

        Assert.Equal(["touchPut", "touchPatch"], ids);
    }

    [Fact]
    public void Router_included_twice_gets_the_prefix_in_front_of_its_names()
    {
        var router = SampleDocument.Router(SampleDocument.Operation("ReadItem", "GET", "/"));
        var document = SampleDocument.Of(SampleDocument.Options(), new RouterInclusion(typeof(SampleDocument), router, "", []), new RouterInclusion(typeof(SampleDocument), router, "/admin/v2", []));

        Assert.Equal(["readItem", "adminV2ReadItem"], SampleDocument.Ids(document));
    }

    [Fact]
    public void Equal_ids_stop_the_start_with_both_operations_named()
    {
        var users = new RouterDescription { Name = "UsersRouter", Prefix = "/users", Operations = [Named("UsersRouter.Read")] };
        var items = new RouterDescription { Name = "ItemsRouter", Prefix = "/items", Operations = [Named("ItemsRouter.Read")] };

        var error = Assert.Throws<InvalidOperationException>(() => DocumentedOperations.List(
            SampleDocument.Options(), [new RouterInclusion(typeof(SampleDocument), users, "", []), new RouterInclusion(typeof(SampleDocument), items, "", [])]));

        Assert.Contains("'read': UsersRouter.Read (GET /users/), ItemsRouter.Read (GET /items/)", error.Message, StringComparison.Ordinal);
        Assert.Contains("OperationId", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Operations_outside_the_document_need_no_unique_id()
    {
        var hidden = new RouterDescription { Name = "InternalRouter", Prefix = "/internal", IncludeInSchema = false, Operations = [Named("InternalRouter.Read")] };
        var items = new RouterDescription { Name = "ItemsRouter", Prefix = "/items", Operations = [Named("ItemsRouter.Read")] };

        var operations = DocumentedOperations.List(SampleDocument.Options(), [new RouterInclusion(typeof(SampleDocument), hidden, "", []), new RouterInclusion(typeof(SampleDocument), items, "", [])]);

        Assert.Equal(["/items/"], operations.Select(operation => operation.Path));
    }

    [Theory]
    [InlineData("/items/{itemId:int}", "/items/{itemId}")]
    [InlineData("/files/{**path}", "/files/{path}")]
    [InlineData("/a/{x?}/{y=1}", "/a/{x}/{y}")]
    [InlineData("", "/")]
    public void Paths_lose_what_only_routing_reads(string pattern, string path)
    {
        Assert.Equal(path, DocumentedOperations.WithoutConstraints(pattern));
    }

    private static Operation Named(string declaredAs) => new()
    {
        Name = "Read",
        Methods = ["GET"],
        Path = "/",
        Pattern = "/",
        Handler = (_, _) => Task.CompletedTask,
        DeclaredAs = declaredAs,
    };
}
