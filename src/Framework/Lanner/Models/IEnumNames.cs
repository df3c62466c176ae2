using System.ComponentModel;

namespace Lanner.Runtime;

/// <summary>Gives generic code the names of an enum; generated for each enum in use.</summary>
/// <typeparam name="TEnum">The enum.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IEnumNames<TEnum>
    where TEnum : struct, Enum
{
    /// <summary>The names, made once.</summary>
    static abstract EnumNames<TEnum> Names { get; }
}
