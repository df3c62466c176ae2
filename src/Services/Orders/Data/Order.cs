using Lanner;
using Orders.Clients;
using Orders.Models;

namespace Orders.Data;

/// <summary>A row of the table of orders, with its lines.</summary>
public sealed class Order
{
    public required Guid Id { get; init; }

    public required string Email { get; init; }

    public string? Note { get; init; }

    public OrderStatus Status { get; set; }

    public required DateTimeOffset PlacedAt { get; init; }

    public List<OrderLine> Lines { get; init; } = [];

    public static Order Place(OrderCreate order, IReadOnlyDictionary<Guid, CatalogItem> items, DateTimeOffset now)
    {
        var twice = order.Lines.GroupBy(line => line.ItemId).FirstOrDefault(lines => lines.Count() > 1);
        if (twice is not null)
            throw new HttpException(409, $"Item {twice.Key} stands in more than one line; add up the quantities.");

        return new Order
        {
            Id = Guid.CreateVersion7(now),
            Email = order.Email,
            Note = order.Note,
            PlacedAt = now,
            Lines =
            [
                .. order.Lines.Select((line, number) => items.TryGetValue(line.ItemId, out var item)
                    ? new OrderLine { Number = number, ItemId = item.Id, Name = item.Name, Quantity = line.Quantity, UnitPrice = item.Price }
                    : throw new HttpException(409, $"The catalogue has no item {line.ItemId}.")),
            ],
        };
    }

    public OrderPublic ToPublic() => new(
        Id,
        Email,
        Status,
        Note,
        [.. Lines.OrderBy(line => line.Number).Select(line => new OrderLinePublic(line.ItemId, line.Name, line.Quantity, line.UnitPrice))],
        Lines.Sum(line => line.Quantity * line.UnitPrice),
        PlacedAt);
}
