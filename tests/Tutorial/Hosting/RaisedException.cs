using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics;

namespace Tutorial.Hosting;

/// <summary>Tells the harness, in a header, which exception an app did not handle, by the name that FastAPI's tests expect.</summary>
internal static class RaisedException
{
    private const string Header = "X-Conformance-Exception";

    private static readonly Dictionary<string, string> PythonNames = new()
    {
        ["ResponseValidationException"] = "ResponseValidationError",
    };

    /// <summary>Adds the header before the answer starts.</summary>
    public static void ReportOn(HttpContext http) => http.Response.OnStarting(() =>
    {
        if (http.Features.Get<IExceptionHandlerFeature>()?.Error is { } error)
        {
            var name = error.GetType().Name;
            var type = PythonNames.GetValueOrDefault(name) ?? (name.EndsWith("Exception", StringComparison.Ordinal) ? name[..^"Exception".Length] + "Error" : name);
            http.Response.Headers[Header] = Uri.EscapeDataString(JsonSerializer.Serialize(new { type, message = error.Message, isThrownByApp = IsThrownByApp(error) }));
        }

        return Task.CompletedTask;
    });

    // Whether the innermost code that is not the platform's is an app's: its own indexing of a dictionary, say.
    private static bool IsThrownByApp(Exception error) => (error.StackTrace ?? "").Split('\n')
        .Select(line => line.TrimStart())
        .Where(line => line.StartsWith("at ", StringComparison.Ordinal))
        .FirstOrDefault(line => !line.StartsWith("at System.", StringComparison.Ordinal) && !line.StartsWith("at Microsoft.", StringComparison.Ordinal))
        ?.StartsWith("at Tutorial.", StringComparison.Ordinal) == true;
}
