using Lanner;

namespace Bench.Servers;

/// <summary>What a form brings.</summary>
public sealed record Signup(
    [Field(Pattern = @"^[^@\s]+@[^@\s]+$")] string Email,
    [Field(MinLength = 1, MaxLength = 80)] string DisplayName,
    [Field(Ge = 16, Le = 120)] int Age,
    List<string> Topics,
    bool Newsletter = false,
    [Field(MaxLength = 200)] string? Note = null);

/// <summary>A part of a list.</summary>
public sealed record Page(int Offset, int Limit);

/// <summary>A part of a list, for somebody.</summary>
public sealed record PageRead(int Offset, int Limit, string User);

/// <summary>Dependencies as a service has them: one takes a parameter, one stands on another.</summary>
public static class BenchDependencies
{
    public static Page Pagination([Query(Ge = 0)] int offset = 0, [Query(Ge = 1, Le = 100)] int limit = 20) => new(offset, limit);

    public static string Token([Query(MinLength = 3)] string token) => token;

    public static string User([Depends(nameof(Token))] string token) => token;
}

/// <summary>Forms and dependencies, as a user of Lanner writes them.</summary>
[Router]
public sealed partial class FeaturesRouter
{
    [Post("/signups")]
    public static Receipt SignUp([Form] Signup signup) => new(Guid.Empty, signup.Topics.Count, signup.Age);

    [Get("/pages")]
    public static PageRead ReadPage(
        [Depends(nameof(BenchDependencies.Pagination))] Page page, [Depends(nameof(BenchDependencies.User))] string user) => new(page.Offset, page.Limit, user);
}
