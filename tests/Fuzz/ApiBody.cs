using System.Text.Json.Nodes;

namespace Fuzz;

/// <summary>A request body as a document tells it.</summary>
internal sealed record ApiBody(string MediaType, bool IsRequired, JsonObject Schema);
