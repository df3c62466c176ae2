using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Lanner.Hosting.Tests.Model;

/// <summary>
/// What users can call, derive from or implement of the engine in Aspire's namespaces, one line each, as C# writes it: with bases, interfaces, variance, constraints,
/// nullability, defaults, and what is obsolete or experimental.
/// </summary>
internal static class PublicSignatures
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
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
        yield return $"{type.Namespace}.{Declaration(type)} ({Kind(type)}{Bases(type)}){Constraints(type.GetGenericArguments())}{Marks(type)}";
        if (type.IsEnum)
        {
            foreach (var value in Enum.GetNames(type))
                yield return $"{name}.{value} = {Convert.ToInt32(Enum.Parse(type, value), CultureInfo.InvariantCulture)}";
            yield break;
        }

        foreach (var constructor in type.GetConstructors(Declared).Where(constructor => IsVisible(constructor) && !IsOfRecord(type, constructor)))
            yield return $"{name}({Parameters(constructor)}){Access(constructor)}{Marks(constructor)}";
        foreach (var property in type.GetProperties(Declared).Where(property => property.GetMethod is { } getter && IsVisible(getter) && property.Name != "EqualityContract"))
            yield return $"{name}.{property.Name}: {(property.IsDefined(typeof(RequiredMemberAttribute)) ? "required " : "")}{Typed(Nullability.Create(property))} {{ {Accessors(property)}}}{Access(property.GetMethod!)}{Marks(property)}";
        foreach (var method in type.GetMethods(Declared).Where(method => IsVisible(method) && !method.IsSpecialName && !IsOfRecord(type, method)))
        {
            yield return $"{name}.{method.Name}{Generic(method)}({Parameters(method)}): {Typed(Nullability.Create(method.ReturnParameter))}" +
                $"{Constraints(method.IsGenericMethod ? method.GetGenericArguments() : [])}{Access(method)}{Marks(method)}";
        }

        foreach (var field in type.GetFields(Declared).Where(field => field is { IsPublic: true, IsSpecialName: false }))
            yield return $"{name}.{field.Name}: {Typed(Nullability.Create(field))}{Marks(field)}";
    }

    private static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily;

    /// <summary>What derived classes can do with it. Of public members only abstract ones are told apart: those must be written.</summary>
    private static string Access(MethodBase method) =>
        method.DeclaringType!.IsInterface ? method.IsAbstract ? "" : " (has a default)"
        : method.IsAbstract ? method.IsFamily ? " (protected abstract)" : " (abstract)"
        : method.IsFamily ? method.IsVirtual ? " (protected virtual)" : " (protected)"
        : method is { IsVirtual: true, IsFinal: false } && !IsOverride(method) ? " (virtual)" : "";

    private static bool IsOverride(MethodBase method) => method is MethodInfo info && info.GetBaseDefinition() != info;

    private static string Marks(MemberInfo member) =>
        // The compiler marks the constructor of a class with required members as obsolete, for compilers that do not know them.
        (member.IsDefined(typeof(ObsoleteAttribute)) && !member.IsDefined(typeof(CompilerFeatureRequiredAttribute)) ? " [Obsolete]" : "") +
        (member.GetCustomAttribute<ExperimentalAttribute>() is { } experimental ? $" [Experimental {experimental.DiagnosticId}]" : "");

    private static string Kind(Type type) =>
        type.IsEnum ? "enum" : type.IsInterface ? "interface" : type.IsValueType ? "struct"
        : type is { IsAbstract: true, IsSealed: true } ? "static class" : type.IsAbstract ? "abstract class" : type.GetMethod("<Clone>$") is not null ? "record" : "class";

    /// <summary>The base class, and every interface that it does not bring.</summary>
    private static string Bases(Type type)
    {
        if (type.IsEnum)
            return "";
        var inherited = type.BaseType?.GetInterfaces() ?? [];
        List<string> bases = [.. type.GetInterfaces().Except(inherited).Where(known => known.Name != "IEquatable`1").Select(Name).Order(StringComparer.Ordinal)];
        if (type.BaseType is { } parent && parent != typeof(object) && parent != typeof(ValueType))
            bases.Insert(0, Name(parent));
        return bases.Count == 0 ? "" : $" : {string.Join(", ", bases)}";
    }

    private static string Declaration(Type type) => type.IsGenericType
        ? $"{Bare(type)}<{string.Join(", ", type.GetGenericArguments().Select(argument => (argument.GenericParameterAttributes.HasFlag(GenericParameterAttributes.Covariant) ? "out " : "") + argument.Name))}>"
        : Name(type);

    /// <summary>What the compiler gives every record, and every type has of object.</summary>
    private static bool IsOfRecord(Type type, MethodBase method) =>
        (method.IsDefined(typeof(CompilerGeneratedAttribute), false) && method.Name != ".ctor") || method.Name is "Finalize" or "ToString" or "GetHashCode" or "Equals" or "<Clone>$" or "Deconstruct"
        || (type.GetMethod("<Clone>$") is not null && (method.Name == "PrintMembers" || (method.IsConstructor && method.GetParameters() is [var only] && only.ParameterType == type)));

    private static string Accessors(PropertyInfo property)
    {
        var setter = property.SetMethod is { } method && IsVisible(method) ? method : null;
        var isInit = setter?.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) == true;
        return "get; " + (setter is null ? "" : isInit ? "init; " : "set; ");
    }

    private static string Generic(MethodInfo method) =>
        method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(argument => argument.Name))}>" : "";

    private static string Constraints(Type[] arguments) => string.Concat(arguments.Select(Constraint));

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
