namespace Fuzz;

/// <summary>JsonKinds of JSON values that a schema accepts.</summary>
[Flags]
internal enum JsonKinds
{
    None = 0,
    Null = 1,
    Boolean = 2,
    Number = 4,
    Text = 8,
    Array = 16,
    Object = 32,
    Any = 63,
}
