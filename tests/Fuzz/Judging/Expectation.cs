namespace Fuzz;

/// <summary>What an answer must be.</summary>
internal enum Expectation
{
    /// <summary>Anything but a server error.</summary>
    NoServerError,

    /// <summary>Anything but a server error; a 422 is counted, since the document promised otherwise.</summary>
    Accepted,

    /// <summary>A client error.</summary>
    Refused,

    /// <summary>No client error: the request is right, whatever the service makes of it.</summary>
    NotBlamed,

    /// <summary>An answer of any kind, or the end of the connection: the request is no whole request.</summary>
    Alive,
}
