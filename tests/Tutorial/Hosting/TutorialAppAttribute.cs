namespace Tutorial.Hosting;

/// <summary>
/// Marks a class whose <c>Create(WebApplicationBuilder)</c> makes the counterpart of one of FastAPI's examples.
/// Stands several times where examples are the same on the wire.
/// </summary>
/// <param name="id">The example's id: its path below <c>docs_src</c> with points, such as <c>body.tutorial001</c>.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class TutorialAppAttribute(string id) : Attribute
{
    /// <summary>The example's id.</summary>
    public string Id { get; } = id;
}
