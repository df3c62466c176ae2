namespace Fuzz;

/// <summary>Reads rows with values that .NET can't hold: whatever that gives, the client has done nothing wrong.</summary>
internal sealed class StoredValueRequests : RequestKind
{
    public override string Name => "stored values";

    public static bool IsStored(ApiOperation operation) => operation.Path.StartsWith("/stored/", StringComparison.Ordinal);

    public override bool Fits(ApiOperation operation) => IsStored(operation);

    public override FuzzRequest Make(ApiOperation operation, Random random) =>
        new RequestMaker(operation, random).Valid().Build(Name, Expectation.NotBlamed);
}
