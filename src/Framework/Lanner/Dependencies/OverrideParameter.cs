using System.Globalization;
using System.Reflection;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Lanner.Runtime;

/// <summary>Reads a parameter of a test's replacement from the request, as the replaced dependency would: from the path or the query, by its name.</summary>
internal static class OverrideParameter
{
    /// <summary>Whether a type is read from the request; others are services.</summary>
    public static bool Reads(Type type) => TypeOf(type) is var scalar && (scalar == typeof(string) || scalar == typeof(Guid) || scalar.IsPrimitive || scalar == typeof(decimal) || scalar.IsEnum);

    /// <summary>The value; the parameter's default, or null, when it is absent.</summary>
    /// <exception cref="ValidationException">It is missing, or no value of its type.</exception>
    public static object? Read(ParameterInfo parameter, HttpContext http)
    {
        var name = parameter.Name ?? "";
        var wireName = JsonNamingPolicy.SnakeCaseLower.ConvertName(name);
        var path = http.Request.RouteValues.TryGetValue(name, out var value) || http.Request.RouteValues.TryGetValue(wireName, out value) ? (string?)value : null;
        var text = path ?? Last(http.Request.Query, name) ?? Last(http.Request.Query, wireName);
        if (text is null)
        {
            return parameter.HasDefaultValue ? parameter.DefaultValue
                : IsNullable(parameter) ? null
                : throw Error("missing", "Field required", name);
        }

        try
        {
            return Parse(text, TypeOf(parameter.ParameterType));
        }
        catch (Exception exception) when (exception is FormatException or OverflowException or ArgumentException)
        {
            throw Error("value_error", $"Value error, {exception.Message}", name);
        }
    }

    private static object Parse(string text, Type type) =>
        type == typeof(string) ? text
        : type == typeof(Guid) ? Guid.Parse(text)
        : type.IsEnum ? Enum.Parse(type, text, ignoreCase: true)
        : Convert.ChangeType(text, type, CultureInfo.InvariantCulture);

    private static string? Last(IQueryCollection query, string name) => query[name] is [.., var last] ? last : null;

    private static Type TypeOf(Type type) => Nullable.GetUnderlyingType(type) ?? type;

    private static bool IsNullable(ParameterInfo parameter) =>
        Nullable.GetUnderlyingType(parameter.ParameterType) is not null || new NullabilityInfoContext().Create(parameter).WriteState == NullabilityState.Nullable;

    private static ValidationException Error(string type, string message, string name) =>
        new([new ValidationError(type, ["query", name], message)]);
}
