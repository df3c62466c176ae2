using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Lanner.Runtime;

/// <summary>The body is larger than the operation reads.</summary>
internal sealed class BodyTooLargeException(long limit) : BadHttpRequestException(
    string.Create(CultureInfo.InvariantCulture, $"The body is larger than {limit} bytes"), StatusCodes.Status413PayloadTooLarge);
