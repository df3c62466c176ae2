using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Lanner.Hosting.Tests.Model;

/// <summary>The public members of the engine in Aspire's namespaces, one line each, as C# writes them.</summary>
internal static class PublicSignatures
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
    private static readonly NullabilityInfoContext Nullability = new();

    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void",
        [typeof(bool)] = "bool",
        [typeof(int)] = "int",
        [typeof(long)] = "long",
        [typeof(string)] = "string",
        [typeof(object)] = "object",
    };

    public static IEnumerable<string> Of(Assembly assembly) => assembly.GetExportedTypes()
        .Where(type => type.Namespace?.StartsWith("Aspire.Hosting", StringComparison.Ordinal) == true && !type.IsNested)
        .SelectMany(Members)
        .Order(StringComparer.Ordinal);

    private static IEnumerable<string> Members(Type type)
    {
        var name = $"{type.Namespace}.{Name(type)}";
        yield return $"{name} ({(type.IsEnum ? "enum" : type.IsInterface ? "interface" : type.IsValueType ? "struct" : "class")})";
        if (type.IsEnum)
        {
            foreach (var value in Enum.GetNames(type))
                yield return $"{name}.{value} = {Convert.ToInt32(Enum.Parse(type, value), CultureInfo.InvariantCulture)}";
            yield break;
        }

        foreach (var constructor in type.GetConstructors(Declared))
            yield return $"{name}({Parameters(constructor)})";
        foreach (var property in type.GetProperties(Declared))
            yield return $"{name}.{property.Name}: {Typed(Nullability.Create(property))} {{ {Accessors(property)}}}";
        foreach (var method in type.GetMethods(Declared).Where(method => !method.IsSpecialName && !IsOfRecord(type, method)))
            yield return $"{name}.{method.Name}{Generic(method)}({Parameters(method)}): {Typed(Nullability.Create(method.ReturnParameter))}{Constraints(method)}";
        foreach (var field in type.GetFields(Declared).Where(field => !field.IsSpecialName))
            yield return $"{name}.{field.Name}: {Typed(Nullability.Create(field))}";
    }

    /// <summary>What the compiler gives every record, and every type has of object.</summary>
    private static bool IsOfRecord(Type type, MethodInfo method) =>
        method.IsDefined(typeof(CompilerGeneratedAttribute), false) || method.Name is "ToString" or "GetHashCode" or "Equals" or "<Clone>$" or "Deconstruct"
        || (type.GetMethod("<Clone>$") is not null && method.Name == "PrintMembers");

    private static string Accessors(PropertyInfo property)
    {
        var setter = property.GetSetMethod();
        var isInit = setter?.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) == true;
        return (property.GetGetMethod() is null ? "" : "get; ") + (setter is null ? "" : isInit ? "init; " : "set; ");
    }

    private static string Generic(MethodInfo method) =>
        method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(argument => argument.Name))}>" : "";

    private static string Constraints(MethodInfo method) => method.IsGenericMethod ? string.Concat(method.GetGenericArguments().Select(Constraint)) : "";

    private static string Constraint(Type argument)
    {
        List<string> parts = [.. argument.GetGenericParameterConstraints().Select(Name).Order(StringComparer.Ordinal)];
        if (argument.GenericParameterAttributes.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint))
            parts.Insert(0, "class");
        if (argument.GenericParameterAttributes.HasFlag(GenericParameterAttributes.DefaultConstructorConstraint))
            parts.Add("new()");
        return parts.Count == 0 ? "" : $" where {argument.Name} : {string.Join(", ", parts)}";
    }

    private static string Parameters(MethodBase method)
    {
        var prefix = method.IsDefined(typeof(ExtensionAttribute), false) ? "this " : "";
        return string.Join(", ", method.GetParameters().Select((parameter, index) => (index == 0 ? prefix : "") + Parameter(parameter)));
    }

    private static string Parameter(ParameterInfo parameter)
    {
        var kind = parameter.IsDefined(typeof(ParamArrayAttribute), false) ? "params " : parameter.IsIn ? "in " : "";
        var value = !parameter.HasDefaultValue ? "" : " = " + parameter.DefaultValue switch
        {
            null => parameter.ParameterType.IsValueType && Nullable.GetUnderlyingType(parameter.ParameterType) is null ? "default" : "null",
            bool flag => flag ? "true" : "false",
            string text => $"\"{text}\"",
            Enum member => $"{member.GetType().Name}.{member}",
            var other when parameter.ParameterType.IsEnum => $"{parameter.ParameterType.Name}.{Enum.ToObject(parameter.ParameterType, other)}",
            var other => Convert.ToString(other, CultureInfo.InvariantCulture),
        };
        return $"{kind}{Typed(Nullability.Create(parameter))} {parameter.Name}{value}";
    }

    /// <summary>A type with its question marks.</summary>
    private static string Typed(NullabilityInfo info)
    {
        var type = info.Type.IsByRef ? info.Type.GetElementType()! : info.Type;
        if (Nullable.GetUnderlyingType(type) is { } underlying)
            return Name(underlying) + "?";
        var mark = !type.IsValueType && !type.IsGenericParameter && info.ReadState == NullabilityState.Nullable ? "?" : "";
        if (type.IsArray)
            return Typed(info.ElementType!) + "[]" + mark;
        return type.IsGenericType && info.GenericTypeArguments.Length > 0
            ? $"{Bare(type)}<{string.Join(", ", info.GenericTypeArguments.Select(Typed))}>{mark}"
            : Name(type) + mark;
    }

    private static string Name(Type type)
    {
        if (Keywords.TryGetValue(type, out var keyword))
            return keyword;
        if (type.IsArray)
            return Name(type.GetElementType()!) + "[]";
        return type.IsGenericType ? $"{Bare(type)}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>" : Bare(type);
    }

    private static string Bare(Type type) => type.IsNested && !type.IsGenericParameter ? $"{type.DeclaringType!.Name}.{type.Name}" : type.Name.Split('`')[0];
}
