namespace Aspire.Hosting.Eventing;

/// <summary>Something that happens while an application is started and runs.</summary>
public interface IDistributedApplicationEvent;
