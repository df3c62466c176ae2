using System.ComponentModel;
using Lanner.Runtime;

namespace Lanner;

/// <summary>An interface marked with <see cref="WebhooksAttribute"/>; the generator adds this.</summary>
public interface IWebhooks
{
    /// <summary>Describes the requests. For generated code.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    static abstract RouterDescription Describe();
}
