using System.Text.Json.Serialization;
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

/// <summary>How somebody pays; its <c>kind</c> tells which way.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(CardPayment), "card")]
[JsonDerivedType(typeof(TransferPayment), "transfer")]
public abstract record Payment([Field(Gt = 0)] double Amount);

/// <summary>By card.</summary>
public sealed record CardPayment(double Amount, [Field(Pattern = @"^\d{16}$")] string Number, int Month, int Year) : Payment(Amount);

/// <summary>By bank transfer.</summary>
public sealed record TransferPayment(
    double Amount, [Field(MinLength = 15, MaxLength = 34)] string Iban, [Field(MinLength = 1)] string Holder, string? Reference = null) : Payment(Amount);

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

    [Post("/payments")]
    public static Receipt Pay(Payment payment) => new(Guid.Empty, payment is CardPayment ? 1 : 2, payment.Amount);

    [Get("/pages")]
    public static PageRead ReadPage(
        [Depends(nameof(BenchDependencies.Pagination))] Page page, [Depends(nameof(BenchDependencies.User))] string user) => new(page.Offset, page.Limit, user);
}
