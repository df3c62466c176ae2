using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting;

/// <summary>Nothing gives a parameter a value. Where the dashboard runs, whoever needs the value waits until it is entered there.</summary>
public class MissingParameterValueException : DistributedApplicationException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">Parameter, and where its value can be set.</param>
    public MissingParameterValueException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">Parameter, and where its value can be set.</param>
    /// <param name="innerException">What happened underneath.</param>
    public MissingParameterValueException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>The parameter; null when the exception did not come from one.</summary>
    internal ParameterResource? Parameter { get; set; }
}
