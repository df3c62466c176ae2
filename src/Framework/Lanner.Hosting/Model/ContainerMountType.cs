namespace Aspire.Hosting.ApplicationModel;

/// <summary>What is mounted in a container.</summary>
public enum ContainerMountType
{
    /// <summary>A folder or file of this machine.</summary>
    BindMount,

    /// <summary>A volume of the container engine.</summary>
    Volume,
}
