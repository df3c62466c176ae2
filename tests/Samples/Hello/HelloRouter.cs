using Lanner;

namespace Hello;

/// <summary>A greeting.</summary>
/// <param name="Message">The words.</param>
public sealed record Greeting(string Message);

/// <summary>Whom to greet.</summary>
/// <param name="Name">The name.</param>
/// <param name="Times">How often.</param>
public sealed record GreetingRequest([Field(MinLength = 1, MaxLength = 50)] string Name, [Field(Ge = 1, Le = 10)] int Times = 1);

/// <summary>Greets.</summary>
[Router]
public sealed partial class HelloRouter
{
    /// <summary>Say hello</summary>
    [Get("/")]
    public static Greeting SayHello() => new("Hello, World!");

    /// <summary>Greet somebody</summary>
    [Post("/greetings", StatusCode = 201)]
    public static Greeting Greet(GreetingRequest request, [Query(MaxLength = 5)] string language = "en") =>
        new(string.Join(' ', Enumerable.Repeat($"Hello, {request.Name} ({language})!", request.Times)));
}
