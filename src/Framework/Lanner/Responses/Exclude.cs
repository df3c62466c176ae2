namespace Lanner;

/// <summary>Which members of models are left out of an answer: FastAPI's <c>response_model_exclude_unset</c> and its kin. The schema stays complete.</summary>
[Flags]
public enum Exclude
{
    /// <summary>All members are sent.</summary>
    Nothing = 0,

    /// <summary>Members that the operation never set. Only what is turned into the response model tells this: <c>object</c>, a dictionary, another model.</summary>
    Unset = 1,

    /// <summary>Members that have their default value.</summary>
    Defaults = 2,

    /// <summary>Members that are null.</summary>
    Nulls = 4,
}
