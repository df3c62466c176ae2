namespace Lanner;

/// <summary>
/// Marks a <c>partial interface</c> whose methods are requests that this API sends because of a request it got. They are described in the
/// OpenAPI document under the operations that <see cref="CallbackAttribute{TCallbacks}"/> names them for, and not called. The path of an
/// operation is where the request goes: an address, with runtime expressions in braces, such as
/// <c>{$request.query.callbackUrl}/invoices/{$request.body#/id}</c> (OpenAPI 3.1, Runtime Expressions). FastAPI's <c>callbacks</c>.
/// </summary>
[AttributeUsage(AttributeTargets.Interface)]
public sealed class CallbacksAttribute : Attribute;
