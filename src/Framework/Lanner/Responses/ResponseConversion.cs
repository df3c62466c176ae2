namespace Lanner.Runtime;

/// <summary>Turns what an operation returned into its response model, by way of JSON: what the model does not know is left out, the rest is checked.</summary>
internal static class ResponseConversion
{
    /// <summary>Reads the value as the response model.</summary>
    /// <param name="source">The value as JSON.</param>
    /// <param name="operation">The operation.</param>
    /// <exception cref="ResponseValidationException">The value does not fit.</exception>
    public static TResponse Read<TResponse, TResponseModel>(ReadOnlySpan<byte> source, OperationContext operation)
        where TResponseModel : IJsonModel<TResponse>
    {
        var errors = new ErrorList(operation.Limits.ForAnswers());
        var reader = new JsonReader(source, operation.Models.MaxDepth);
        var response = TResponseModel.Read(ref reader, ref errors);
        if (errors.IsEmpty)
            return response;
        errors.Within(0, "response");
        throw new ResponseValidationException(operation.Operation.DeclaredAs, errors.ToValidationErrors());
    }
}
