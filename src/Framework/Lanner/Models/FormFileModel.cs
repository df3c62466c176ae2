using System.ComponentModel;
using Microsoft.AspNetCore.Http;

namespace Lanner.Runtime;

/// <summary>Uploaded files, for the document. JSON holds none.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct FormFileModel : IJsonModel<IFormFile>
{
    /// <inheritdoc/>
    public static IFormFile Read(ref JsonReader reader, ref ErrorList errors) =>
        Scalar.Refuse<IFormFile>(ref reader, ref errors, ErrorDetails.UploadExpected);

    /// <summary>Fails: a file is received, never sent as JSON.</summary>
    public static void Write(ref JsonWriter writer, IFormFile value) =>
        throw new NotSupportedException("An IFormFile can't be an answer. Answer with TypedResults.File.");

    /// <inheritdoc/>
    public static Schema Schema(SchemaMode mode) => ScalarSchemas.Bytes;
}
