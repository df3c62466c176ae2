using System.Collections.ObjectModel;

namespace Aspire.Hosting.ApplicationModel;

internal sealed class ResourceCollection : Collection<IResource>, IResourceCollection
{
    protected override void InsertItem(int index, IResource item)
    {
        ArgumentNullException.ThrowIfNull(item);
        if (this.FirstOrDefault(other => string.Equals(other.Name, item.Name, StringComparison.OrdinalIgnoreCase)) is { } other)
        {
            throw new DistributedApplicationException(
                $"Cannot add {item.GetType().Name} '{item.Name}': {other.GetType().Name} '{other.Name}' has this name already. " +
                "Names are unique without regard to case.");
        }

        base.InsertItem(index, item);
    }
}
