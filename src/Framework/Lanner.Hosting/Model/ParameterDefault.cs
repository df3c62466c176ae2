namespace Aspire.Hosting.ApplicationModel;

/// <summary>Makes a parameter's value when none is configured.</summary>
public abstract class ParameterDefault
{
    /// <summary>The value.</summary>
    public abstract string GetDefaultValue();
}
