using System.Text.Json.Nodes;

namespace Fuzz;

/// <summary>A parameter as a document tells it.</summary>
internal sealed record ApiParameter(string Name, string In, bool IsRequired, JsonObject Schema);
