namespace Lanner.Hosting.Publishing;

/// <summary>The command line of <c>publish</c> asks for what cannot be done; one line that says what to write instead.</summary>
internal sealed class PublishArgumentException(string message) : Exception(message);
