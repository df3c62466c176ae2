using System.Text;
using Lanner.Runtime;

namespace Lanner.Tests.Models;

/// <summary>Reads by a model and tells the outcome as one line of text.</summary>
internal static class Reading
{
    /// <summary>The value as its model writes it, or all errors as <c>type at loc: message ctx</c>.</summary>
    public static string OfJson<T, TModel>(string json)
        where TModel : struct, IJsonModel<T> =>
        LannerJson.TryRead<T, TModel>(Encoding.UTF8.GetBytes(json), out var value, out var errors)
            ? Encoding.UTF8.GetString(LannerJson.Write<T, TModel>(value))
            : string.Join("; ", errors.Select(Tell));

    /// <summary>The same for the text of a parameter.</summary>
    public static string OfText<T, TModel>(string text)
        where TModel : struct, IJsonModel<T>, ITextModel<T>
    {
        var errors = new ErrorList();
        var value = TextValue.Read<T, TModel>(new ParameterText(text), ref errors);
        return errors.IsEmpty ? Encoding.UTF8.GetString(LannerJson.Write<T, TModel>(value)) : string.Join("; ", errors.ToValidationErrors().Select(Tell));
    }

    /// <summary>What a rule says about a value.</summary>
    public static string OfRule<T, TModel>(string json, Rule<T> rule)
        where TModel : struct, IJsonModel<T>
    {
        var reader = new JsonReader(Encoding.UTF8.GetBytes(json));
        var errors = new ErrorList();
        JsonValue.Read<T, TModel>(ref reader, rule, ref errors);
        return errors.IsEmpty ? "ok" : string.Join("; ", errors.ToValidationErrors().Select(Tell));
    }

    private static string Tell(ValidationError error)
    {
        var location = error.Location.Count == 0 ? "" : $" at {string.Join('.', error.Location)}";
        return $"{error.Type}{location}: {error.Message}{(error.ContextJson is null ? "" : " " + error.ContextJson)}";
    }
}
