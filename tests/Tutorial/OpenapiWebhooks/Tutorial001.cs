using Lanner;

namespace Tutorial.OpenapiWebhooks.Tutorial001;

[TutorialApp("openapi_webhooks.tutorial001")]
public static class App
{
    public static WebApplication Create(WebApplicationBuilder builder)
    {
        builder.AddLanner();
        var app = builder.Build();
        app.IncludeRouter<UsersRouter>();
        app.IncludeWebhooks<ISubscriptionEvents>();
        return app;
    }
}

public record Subscription(string Username, double MonthlyFee, DateTime StartDate);

[Webhooks]
public partial interface ISubscriptionEvents
{
    /// <summary>New Subscription</summary>
    /// <remarks>We post this to the address you registered for <c>new-subscription</c> when somebody subscribes.</remarks>
    [Post("new-subscription")]
    void NewSubscription(Subscription body);
}

[Router]
public sealed partial class UsersRouter
{
    [Get("/users/")]
    public static object ReadUsers() => new[] { "Rick", "Morty" };
}
