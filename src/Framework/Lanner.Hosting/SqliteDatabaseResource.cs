namespace Aspire.Hosting.ApplicationModel;

/// <summary>A database in one file of this machine.</summary>
/// <param name="name">The resource's name, which is the name of its connection string.</param>
/// <param name="path">The file.</param>
public sealed class SqliteDatabaseResource(string name, string path) : Resource(name), IResourceWithConnectionString
{
    /// <summary>The file.</summary>
    public string Path { get; } = path;

    /// <summary><c>Data Source=…</c></summary>
    public ReferenceExpression ConnectionStringExpression => ReferenceExpression.Create($"Data Source={Path}");
}
