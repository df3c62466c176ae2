using System.ComponentModel;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Lanner.Runtime;

/// <summary>
/// The form of a request, urlencoded or multipart, read by the platform: uploads above 64 KiB wait in temporary files, which go with the request.
/// A body of another type, or none, is an empty form, as in FastAPI.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class RequestForm : ITextSource
{
    private readonly IFormCollection _form;
    private readonly HashSet<string> _names;

    private RequestForm(IFormCollection form)
    {
        _form = form;
        _names = new(form.Keys, StringComparer.Ordinal);
    }

    /// <summary>All fields and files by name, each once; a file has no text.</summary>
    public IEnumerable<KeyValuePair<string, StringValues>> All =>
        _form.Concat(_form.Files.Select(file => KeyValuePair.Create(file.Name, StringValues.Empty)))
            .DistinctBy(entry => entry.Key, StringComparer.Ordinal);

    private static RequestForm Empty { get; } = new(FormCollection.Empty);

    /// <summary>Receives the form.</summary>
    /// <param name="http">The request.</param>
    /// <param name="operation">The operation, which bounds the size.</param>
    /// <exception cref="BadHttpRequestException">The body is too large (413) or can't be read (400).</exception>
    /// <exception cref="HttpException">The parts of a multipart form can't be told apart (400); a charset is not supported (415).</exception>
    public static ValueTask<RequestForm> ReadAsync(HttpContext http, OperationContext operation)
    {
        var request = http.Request;
        if (!request.HasFormContentType)
            return new ValueTask<RequestForm>(Empty);
        BodyCharset.Check(request.ContentType);
        if (request.ContentLength > operation.MaxBodySize)
            throw new BodyTooLargeException(operation.MaxBodySize.Value);
        ServerBodyLimit.Apply(http, operation.MaxBodySize);
        return ReceiveAsync(request);
    }

    /// <summary>The last field of a name. One that is empty counts as not sent.</summary>
    /// <param name="name">Name of the field, compared with case.</param>
    public ParameterText Find(string name) => FindText(name) is { Length: > 0 } text ? new ParameterText(text) : default;

    /// <inheritdoc/>
    public string? FindText(string name) => FindAll(name) is [.., var last] ? last : null;

    // The platform's collections don't tell small letters from capitals.
    /// <inheritdoc/>
    public StringValues FindAll(string name) => _names.Contains(name) ? _form[name] : StringValues.Empty;

    /// <summary>The files of a name, and plain fields of it.</summary>
    /// <param name="name">Name of the field, compared with case.</param>
    public FormFiles FindFiles(string name) => new([.. _form.Files.Where(file => file.Name == name)], FindAll(name));

    private static async ValueTask<RequestForm> ReceiveAsync(HttpRequest request)
    {
        if (IsMultipartWithoutBoundary(request.ContentType))
            throw new HttpException(StatusCodes.Status400BadRequest, "Missing boundary in multipart.");
        try
        {
            return new RequestForm(await request.ReadFormAsync(request.HttpContext.RequestAborted));
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException and not BadHttpRequestException)
        {
            throw new BadHttpRequestException("The form can't be read.", exception);
        }
        catch (NotSupportedException)
        {
            // UTF-7, which the platform knows and refuses, as the charset of a field or of a file's name.
            throw new HttpException(StatusCodes.Status415UnsupportedMediaType, "The charset of a part of the form is not supported");
        }
    }

    private static bool IsMultipartWithoutBoundary(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type)
        && type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
        && StringSegment.IsNullOrEmpty(HeaderUtilities.RemoveQuotes(type.Boundary));
}
