namespace Tutorial.Tests;

public sealed class OpenapiCallbacksTests
{
    [Fact]
    [Trait("Feature", "Callbacks")]
    public async Task Callback_is_described_below_the_operation_that_causes_it()
    {
        await using var app = await TutorialHost.StartAsync("openapi_callbacks.tutorial001");

        await app.Post("/invoices/", """{"id":"fooinvoice","customer":"John","total":5.3}""").Answers(200, """{"msg":"Invoice received"}""");
        Assert.Equal(
            """{"invoice_notification":{"{$callback_url}/invoices/{$request.body.id}":{"post":{"summary":"Invoice Notification","operationId":"invoice_notification__callback_url__invoices___request_body_id__post","requestBody":{"content":{"application/json":{"schema":{"$ref":"#/components/schemas/InvoiceEvent"}}},"required":true},"responses":{"200":{"description":"Successful Response","content":{"application/json":{"schema":{"$ref":"#/components/schemas/InvoiceEventReceived"}}}},"422":{"description":"Validation Error","content":{"application/json":{"schema":{"$ref":"#/components/schemas/HTTPValidationError"}}}}}}}}}""",
            (await TutorialDocument.Of(app)).At("paths", "/invoices/", "post", "callbacks"));
    }
}
