using System.Text.Json;

namespace Fuzz;

/// <summary>Tells whether an answer is right.</summary>
internal sealed class Judge(FuzzSettings settings, bool isPlain)
{
    // What an answer may be beyond what came in: a refusal never grows beyond this, others with the request: `{}` comes back with all its defaults.
    private const long MaxErrorBody = 66 * 1024;
    private const int MaxGrowth = 100;

    /// <summary>What is wrong.</summary>
    public IEnumerable<Finding> Of(FuzzRequest request, FuzzAnswer answer)
    {
        switch (answer.Ending)
        {
            case Ending.Hung:
                yield return Finding.Hang;
                yield break;
            case Ending.NotSent:
                yield break;
            case Ending.Broken:
                // A broken request may be answered by the end of its connection.
                if (request.Expectation != Expectation.Alive && !request.IsRaw)
                    yield return Finding.ServerError;
                yield break;
            default:
                break;
        }

        var isAskedFor = answer.IsThrownByApp || answer.Status == request.Status || (request.MayFail && request.Status is null);
        if (answer.Status >= 500 && !isAskedFor)
            yield return Finding.ServerError;
        else if (request.Status is { } status && answer.Status != status)
            yield return Finding.Status;
        if (request.Expectation == Expectation.Refused && answer.Status < 300 && !DocumentsMore(request))
            yield return Finding.Accepted;
        if (request.Expectation == Expectation.NotBlamed && answer.Status is >= 400 and < 500)
            yield return Finding.Blamed;
        if (answer.Time > settings.SlowAfter)
            yield return Finding.Slow;
        if (!isPlain)
            yield break;
        if (answer.Size > MaxErrorBody && (answer.Status >= 400 || answer.Size > MaxErrorBody + (MaxGrowth * request.Size)))
            yield return Finding.TooLarge;
        else if (answer.Status == 422 && answer.Body.Length == answer.Size && answer.Size > 0 && !IsErrorList(answer.Body))
            yield return Finding.Form;
    }

    // One reads its body by hand, the other has its dependencies replaced; their documents tell of what they do not read.
    private static bool DocumentsMore(FuzzRequest request) =>
        request.Operation.StartsWith("path_operation_advanced_configuration.tutorial006 ", StringComparison.Ordinal)
        || request.Operation.StartsWith("dependency_testing.tutorial001 ", StringComparison.Ordinal);

    // {"detail":[{"type":…,"loc":[…],"msg":…}, …]}.
    private static bool IsErrorList(byte[] body)
    {
        try
        {
            using var document = JsonDocument.Parse(body, new JsonDocumentOptions { MaxDepth = 1000 });
            return document.RootElement.TryGetProperty("detail", out var detail)
                && detail.ValueKind == JsonValueKind.Array
                && detail.GetArrayLength() > 0
                && detail.EnumerateArray().All(IsError);
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static bool IsError(JsonElement error) =>
        error.ValueKind == JsonValueKind.Object
        && error.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String
        && error.TryGetProperty("msg", out var message) && message.ValueKind == JsonValueKind.String
        && error.TryGetProperty("loc", out var location) && location.ValueKind == JsonValueKind.Array
        && location.EnumerateArray().All(step => step.ValueKind is JsonValueKind.String or JsonValueKind.Number);
}
