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
}
