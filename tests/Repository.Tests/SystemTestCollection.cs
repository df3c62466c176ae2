namespace Repository.Tests;

/// <summary>The tests that look at one running system, some of them in a browser.</summary>
[CollectionDefinition(Name)]
public sealed class SystemTestCollection : ICollectionFixture<SharedSystem>, ICollectionFixture<Browser>
{
    public const string Name = "system";
}
