using Lanner.Runtime;

namespace Lanner.Tests.OpenApi;

/// <summary>Schemas as generated code would make them.</summary>
internal static class SampleModels
{
    public static Schema Text(string title) => new() { Type = "string", Title = title };

    public static Schema Integer(string title) => new() { Type = "integer", Title = title };

    /// <summary>A model that looks the same on both sides.</summary>
    public static Schema Address(SchemaMode mode) => Schema.Reference("Address", "Shop.Models.Address", _ => Object("Address", ("street", Text("Street"), true)), mode);

    /// <summary>A model whose price is a number or text for input, text for output; it holds another of its kind.</summary>
    public static Schema Item(SchemaMode mode) => Schema.Reference(
        "Item",
        "Shop.Models.Item",
        side => Object(
            "Item",
            ("price", side == SchemaMode.Input ? new Schema { AnyOf = [new Schema { Type = "number" }, new Schema { Type = "string" }], Title = "Price" } : Text("Price"), true),
            ("parent", Item(side).OrNull(), false)),
        mode);

    /// <summary>A model that holds items and an address.</summary>
    public static Schema Order(SchemaMode mode) => Schema.Reference(
        "Order",
        "Shop.Models.Order",
        side => Object("Order", ("lines", new Schema { Type = "array", Items = Item(side), Title = "Lines" }, true), ("address", Address(side), true)),
        mode);

    public static Schema Object(string title, params (string Name, Schema Schema, bool Required)[] members) => new()
    {
        Type = "object",
        Title = title,
        Properties = [.. members.Select(member => new SchemaProperty(member.Name, member.Schema, member.Required))],
    };
}
