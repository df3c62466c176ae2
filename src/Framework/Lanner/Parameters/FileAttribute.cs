namespace Lanner;

/// <summary>
/// A file of a multipart form: FastAPI's <c>File()</c>. An <c>IFormFile</c> is read as a stream and needs no mark; <c>byte[]</c> holds the
/// content in memory. Lists of either take every file of the name. Files are closed after the response.
/// </summary>
public sealed class FileAttribute : ParameterAttribute;
