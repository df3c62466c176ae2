using System.Text;
using System.Text.Json;

namespace Lanner;

/// <summary>
/// Rules that make operation ids: client generators name methods after them. An id given on the attribute wins over the rule;
/// two operations with one id stop the start.
/// </summary>
public static class OperationIds
{
    /// <summary>
    /// The handler's name in camelCase: <c>ReadItem</c> is <c>readItem</c>. A handler of several HTTP methods gets the method behind
    /// (<c>readItemGet</c>), a router included more than once its prefix in front (<c>adminReadItem</c>).
    /// </summary>
    /// <param name="operation">The operation.</param>
    public static string HandlerName(OperationIdContext operation)
    {
        ArgumentNullException.ThrowIfNull(operation);
        var id = new StringBuilder();
        foreach (var word in operation.IncludePrefix.Split(NotInNames(operation.IncludePrefix), StringSplitOptions.RemoveEmptyEntries))
        {
            AppendCapitalised(id, word);
        }

        AppendCapitalised(id, operation.HandlerName);
        if (operation.HasSeveralMethods) AppendCapitalised(id, operation.Method);
        return JsonNamingPolicy.CamelCase.ConvertName(id.ToString());
    }

    /// <summary>
    /// FastAPI's algorithm (<c>generate_unique_id</c>): the name in snake_case and the path, all that is no letter, digit or underscore
    /// replaced by <c>_</c>, then the method: <c>read_item_items__itemId__get</c>.
    /// </summary>
    /// <param name="operation">The operation.</param>
    public static string FastApi(OperationIdContext operation)
    {
        ArgumentNullException.ThrowIfNull(operation);
        var id = new StringBuilder(JsonNamingPolicy.SnakeCaseLower.ConvertName(operation.HandlerName)).Append(operation.Path);
        for (var i = 0; i < id.Length; i++)
        {
            if (!char.IsLetterOrDigit(id[i])) id[i] = '_';
        }

        return id.Append('_').Append(operation.Method).ToString();
    }

    private static char[] NotInNames(string text) => [.. text.Where(c => !char.IsLetterOrDigit(c)).Distinct()];

    private static void AppendCapitalised(StringBuilder id, string word) =>
        id.Append(char.ToUpperInvariant(word[0])).Append(word.AsSpan(1));
}
