namespace Orders.Data;

/// <summary>A row of the table of order lines.</summary>
public sealed class OrderLine
{
    public Guid OrderId { get; init; }

    /// <summary>Place of the line within its order, from 0.</summary>
    public required int Number { get; init; }

    public required Guid ItemId { get; init; }

    public required string Name { get; init; }

    public required int Quantity { get; init; }

    public required decimal UnitPrice { get; init; }
}
