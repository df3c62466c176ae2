namespace Aspire.Hosting;

/// <summary>The application's model or its surroundings do not allow what was asked; the message names the resource, the cause and the way out.</summary>
public class DistributedApplicationException : Exception
{
    /// <summary>Creates the exception without a message.</summary>
    public DistributedApplicationException()
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">Resource, cause, way out.</param>
    public DistributedApplicationException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">Resource, cause, way out.</param>
    /// <param name="inner">What happened underneath.</param>
    public DistributedApplicationException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
