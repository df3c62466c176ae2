namespace Aspire.Hosting.ApplicationModel;

/// <summary>Something whose value is known only while the application runs.</summary>
public interface IValueProvider
{
    /// <summary>The value; waits until it is known.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    ValueTask<string?> GetValueAsync(CancellationToken cancellationToken = default);
}
