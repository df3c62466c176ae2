namespace Aspire.Hosting.ApplicationModel;

/// <summary>The naming rule that resources and endpoints share, as Aspire has it.</summary>
internal static class ModelName
{
    private const int MaxLength = 64;

    public static void Validate(string kind, string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        if (Problem(name) is { } problem)
        {
            throw new ArgumentException(
                $"{kind} name '{name}' is invalid: {problem}. Use 1 to {MaxLength} ASCII letters, digits and hyphens, starting with a letter.", nameof(name));
        }
    }

    private static string? Problem(string name)
    {
        if (name.Length > MaxLength)
            return $"it has {name.Length} characters";
        if (!char.IsAsciiLetter(name[0]))
            return $"it starts with '{name[0]}'";
        foreach (var character in name)
        {
            if (!char.IsAsciiLetterOrDigit(character) && character != '-')
                return $"it contains '{character}'";
        }

        if (name.EndsWith('-'))
            return "it ends with a hyphen";
        return name.Contains("--", StringComparison.Ordinal) ? "it contains two hyphens in a row" : null;
    }
}
