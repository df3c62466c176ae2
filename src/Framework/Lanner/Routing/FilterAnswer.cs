using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Lanner.Runtime;

/// <summary>
/// Around all endpoint filters of an operation: what they return instead of calling it is answered in the form of operations. An operation answers
/// before its filters go on, so there is nothing left to replace then.
/// </summary>
internal sealed class FilterAnswer(Operation operation, OperationJson json)
{
    public EndpointFilterDelegate Around(EndpointFilterFactoryContext factory, EndpointFilterDelegate next) => async invocation =>
    {
        var result = await next(invocation);
        if (result is EmptyHttpResult)
            return result;
        if (invocation.HttpContext.Response.HasStarted)
        {
            return result is null ? TypedResults.Empty : throw new InvalidOperationException(
                $"An endpoint filter returned a {result.GetType().Name} after {operation.DeclaredAs} had answered already. Return what next(context) has returned, or answer without calling it.");
        }

        return result switch
        {
            null or string => result,
            IResult known => new OperationResult(known, json),
            _ => Results.Json(result, json.Value.SerializerOptions.GetTypeInfo(result.GetType())),
        };
    };
}
