using Lanner;

namespace Tutorial.OpenapiCallbacks.Tutorial001;

[TutorialApp("openapi_callbacks.tutorial001")]
public static class App
{
    public static WebApplication Create(WebApplicationBuilder builder)
    {
        builder.AddLanner();
        var app = builder.Build();
        app.IncludeRouter<InvoicesRouter>();
        return app;
    }
}

public record Invoice(string Id, string? Title, string Customer, double Total);

public record InvoiceEvent(string Description, bool Paid);

public record InvoiceEventReceived(bool Ok);

[Callbacks]
public partial interface IInvoiceEvents
{
    [Post("{$callback_url}/invoices/{$request.body.id}")]
    InvoiceEventReceived InvoiceNotification(InvoiceEvent body);
}

[Router]
public sealed partial class InvoicesRouter
{
    /// <summary>Create Invoice</summary>
    /// <remarks>Sends the invoice to the customer, and tells <c>callback_url</c> once it is paid.</remarks>
    [Post("/invoices/")]
    [Callback<IInvoiceEvents>]
    public static object CreateInvoice(Invoice invoice, Uri? callbackUrl = null) => new { Msg = "Invoice received" };
}
