namespace Bench.Servers;

/// <summary>The work that every server does for an order.</summary>
internal static class BenchOrders
{
    public static double Total(Order order)
    {
        var total = 0.0;
        foreach (var line in order.Lines)
            total += line.Quantity * line.UnitPrice;
        return total * (1 - order.Discount);
    }
}
