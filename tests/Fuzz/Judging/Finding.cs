namespace Fuzz;

/// <summary>What can be wrong with an answer; the report's columns.</summary>
internal enum Finding
{
    ServerError,
    Died,
    Hang,
    Slow,
    TooLarge,
    Form,
    Accepted,
    Blamed,
    Status,
    Memory,
}
