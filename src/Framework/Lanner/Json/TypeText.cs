namespace Lanner.Runtime;

/// <summary>Names types as C# does, for people.</summary>
internal static class TypeText
{
    /// <summary>Such as <c>List&lt;Order&gt;</c>; of a type without a name, those of its members.</summary>
    public static string Of(Type type)
    {
        if (type.IsArray)
            return $"{Of(type.GetElementType()!)}[]";
        if (!type.IsGenericType)
            return type == typeof(object) ? "object" : type == typeof(string) ? "string" : type.Name;
        var name = type.Name[..type.Name.LastIndexOf('`')];
        return $"{(name.StartsWith('<') ? "anonymous" : name)}<{string.Join(", ", type.GetGenericArguments().Select(Of))}>";
    }
}
