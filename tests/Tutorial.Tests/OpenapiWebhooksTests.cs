namespace Tutorial.Tests;

public sealed class OpenapiWebhooksTests
{
    [Fact]
    [Trait("Feature", "Webhooks")]
    public async Task Webhook_is_described_and_not_served()
    {
        await using var app = await TutorialHost.StartAsync("openapi_webhooks.tutorial001");

        await app.Get("/users/").Answers(200, """["Rick","Morty"]""");
        await app.Post("/new-subscription", "{}").Answers(404, """{"detail":"Not Found"}""");
        Assert.Equal(
            """{"new-subscription":{"post":{"summary":"New Subscription","description":"We post this to the address you registered for `new-subscription` when somebody subscribes.","operationId":"new_subscriptionnew_subscription_post","requestBody":{"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Subscription"}}},"required":true},"responses":{"200":{"description":"Successful Response","content":{"application/json":{"schema":{}}}},"422":{"description":"Validation Error","content":{"application/json":{"schema":{"$ref":"#/components/schemas/HTTPValidationError"}}}}}}}}""",
            (await TutorialDocument.Of(app)).At("webhooks"));
    }
}
