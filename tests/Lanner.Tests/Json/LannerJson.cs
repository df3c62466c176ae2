using System.Diagnostics.CodeAnalysis;
using Lanner.Runtime;

namespace Lanner.Tests;

/// <summary>Reads and writes JSON by Lanner's models, outside of a request.</summary>
internal static class LannerJson
{
    /// <summary>Reads a whole text.</summary>
    /// <param name="utf8">The JSON text in UTF-8.</param>
    /// <exception cref="ValidationException">The text is no JSON, or does not fit the model; all errors are told.</exception>
    public static T Read<T, TModel>(ReadOnlySpan<byte> utf8)
        where TModel : struct, IJsonModel<T> =>
        TryRead<T, TModel>(utf8, out var value, out var errors) ? value : throw new ValidationException(errors);

    /// <summary>Reads a whole text.</summary>
    /// <param name="utf8">The JSON text in UTF-8.</param>
    /// <param name="value">The value, when there is no error.</param>
    /// <param name="errors">All errors; a single <c>json_invalid</c> at its character offset when the text is no JSON.</param>
    /// <param name="options">The bounds; the default ones without.</param>
    public static bool TryRead<T, TModel>(
        ReadOnlySpan<byte> utf8, [MaybeNullWhen(false)] out T value, out IReadOnlyList<ValidationError> errors, LannerOptions? options = null)
        where TModel : struct, IJsonModel<T>
    {
        var reader = new JsonReader(utf8);
        var list = new ErrorList(new ReadLimits(options ?? new LannerOptions()));
        value = TModel.Read(ref reader, ref list);
        reader.ReadEnd();
        if (reader.Error is { } error)
        {
            list.AddFinal(ErrorDetails.JsonInvalid(error.Message), ErrorInput.EmptyObject);
            list.Within(0, error.Offset);
        }
        errors = list.IsEmpty ? [] : list.ToValidationErrors();
        return list.IsEmpty;
    }

    /// <summary>Writes a value as compact JSON in UTF-8.</summary>
    public static byte[] Write<T, TModel>(T value)
        where TModel : struct, IJsonModel<T>
    {
        var writer = new JsonWriter();
        TModel.Write(ref writer, value);
        var bytes = writer.WrittenSpan.ToArray();
        writer.Dispose();
        return bytes;
    }
}
