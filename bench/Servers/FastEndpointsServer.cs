using System.Text.Json;
using System.Text.Json.Serialization;
using FastEndpoints;
using FluentValidation;

namespace Bench.Servers;

/// <summary>FastEndpoints with FluentValidation.</summary>
internal static class FastEndpointsServer
{
    public static Task<BenchServer> StartAsync() => BenchServer.StartAsync(
        "FastEndpoints",
        builder => builder.Services.AddFastEndpoints(),
        app => app.UseFastEndpoints(config => config.Serializer.Options.Converters.Add(
            new JsonStringEnumConverter<OrderStatus>(JsonNamingPolicy.CamelCase))));
}

/// <summary>GET /plaintext.</summary>
public sealed class PlaintextEndpoint : EndpointWithoutRequest
{
    public override void Configure()
    {
        Get("/plaintext");
        AllowAnonymous();
    }

    public override Task HandleAsync(CancellationToken ct) => Send.StringAsync("Hello, World!", cancellation: ct);
}

/// <summary>GET /json.</summary>
public sealed class JsonEndpoint : EndpointWithoutRequest<Message>
{
    private static readonly Message Hello = new("Hello, World!");

    public override void Configure()
    {
        Get("/json");
        AllowAnonymous();
    }

    public override Task HandleAsync(CancellationToken ct) => Send.OkAsync(Hello, ct);
}

/// <summary>What GET /items/{itemId} reads.</summary>
public sealed class ItemRequest
{
    public int ItemId { get; set; }

    public string? Q { get; set; }

    public int Limit { get; set; } = 20;
}

/// <summary>The rules of <see cref="ItemRequest"/>.</summary>
public sealed class ItemRequestValidator : Validator<ItemRequest>
{
    public ItemRequestValidator()
    {
        RuleFor(item => item.Q).Length(3, 50).When(item => item.Q is not null);
        RuleFor(item => item.Limit).InclusiveBetween(1, 100);
    }
}

/// <summary>GET /items/{itemId}.</summary>
public sealed class ItemEndpoint : Endpoint<ItemRequest, ItemRead>
{
    public override void Configure()
    {
        Get("/items/{itemId}");
        AllowAnonymous();
    }

    public override Task HandleAsync(ItemRequest req, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(req);
        return Send.OkAsync(new ItemRead(req.ItemId, req.Q, req.Limit), ct);
    }
}

/// <summary>The rules of an order.</summary>
public sealed class OrderValidator : Validator<Order>
{
    public OrderValidator()
    {
        RuleFor(order => order.Email).NotNull().Matches(@"^[^@\s]+@[^@\s]+\.[^@\s]+$");
        RuleFor(order => order.Currency).NotNull().Matches("^[A-Z]{3}$");
        RuleFor(order => order.Note).MaximumLength(200);
        RuleFor(order => order.Discount).GreaterThanOrEqualTo(0).LessThan(1);
        RuleFor(order => order.Address.Street).Length(1, 100);
        RuleFor(order => order.Address.City).Length(1, 50);
        RuleFor(order => order.Address.Zip).Matches(@"^\d{5}$");
        RuleFor(order => order.Tags.Count).LessThanOrEqualTo(10);
        RuleFor(order => order.Lines.Count).InclusiveBetween(1, 100);
        RuleForEach(order => order.Lines).ChildRules(line =>
        {
            line.RuleFor(l => l.Sku).Matches(@"^[A-Z]{3}-\d{4}$");
            line.RuleFor(l => l.Quantity).InclusiveBetween(1, 1000);
            line.RuleFor(l => l.UnitPrice).GreaterThan(0);
        });
    }
}

/// <summary>POST /orders.</summary>
public sealed class OrderEndpoint : Endpoint<Order, Receipt>
{
    public override void Configure()
    {
        Post("/orders");
        AllowAnonymous();
    }

    public override Task HandleAsync(Order req, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(req);
        return Send.ResponseAsync(new Receipt(req.CustomerId, req.Lines.Count, BenchOrders.Total(req)), 201, ct);
    }
}
