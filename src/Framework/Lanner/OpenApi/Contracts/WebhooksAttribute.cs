namespace Lanner;

/// <summary>
/// Marks a <c>partial interface</c> whose methods are requests that this API sends to addresses its users registered. They are described in the
/// OpenAPI document under <c>webhooks</c> and not called. The path of an operation is the webhook's name, such as
/// <c>[Post("new-subscription")]</c>. <c>app.IncludeWebhooks&lt;TWebhooks&gt;()</c> adds them. FastAPI's <c>app.webhooks</c>.
/// </summary>
[AttributeUsage(AttributeTargets.Interface)]
public sealed class WebhooksAttribute : Attribute;
