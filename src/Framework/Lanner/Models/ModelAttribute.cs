namespace Lanner;

/// <summary>Marks a class or struct as a model, whatever its constructors look like, and sets how it is read: pydantic's <c>model_config</c>.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class ModelAttribute : Attribute
{
    /// <summary>What happens to members the model doesn't have.</summary>
    public Extra Extra { get; set; } = Extra.Ignore;
}
