namespace Lanner;

/// <summary>
/// A field of a form, urlencoded or multipart: FastAPI's <c>Form()</c>. A field sent empty counts as not sent. A collection takes every field
/// of the name. A model takes the whole form: its members are the fields, and empty ones count as sent.
/// </summary>
public sealed class FormAttribute : ParameterAttribute;
