using Lanner.Runtime;

namespace Lanner.Tests.Parameters;

internal sealed record Point(int X, int Y);

/// <summary>A model as the generator would emit it.</summary>
internal readonly struct PointModel : IJsonModel<Point>
{
    public static Point Read(ref JsonReader reader, ref ErrorList errors)
    {
        var start = errors.Count;
        var mark = start;
        _ = reader.Peek();
        var from = reader.Position;
        if (!reader.ReadObjectStart())
        {
            errors.Refuse(ref reader, ErrorDetails.ModelAttributesType);
            return default!;
        }

        int? x = null;
        int? y = null;
        var hasX = false;
        var hasY = false;
        while (reader.ReadName(out var key))
        {
            if (key.SequenceEqual("x"u8))
            {
                hasX = true;
                x = Int32Model.Read(ref reader, ref errors);
                mark = errors.Within(mark, "x");
            }
            else if (key.SequenceEqual("y"u8))
            {
                hasY = true;
                y = Int32Model.Read(ref reader, ref errors);
                mark = errors.Within(mark, "y");
            }
            else
            {
                reader.Skip();
            }
        }

        if (reader.IsMalformed)
            return default!;
        if (!hasX)
            errors.AddMissing(ref reader, from, "x");
        if (!hasY)
            errors.AddMissing(ref reader, from, "y");
        return errors.Count == start ? new Point(x!.Value, y!.Value) : default!;
    }

    public static void Write(ref JsonWriter writer, Point value)
    {
        if (value is null)
        {
            writer.WriteNull();
            return;
        }

        writer.Raw("{\"x\":"u8);
        writer.WriteNumber(value.X);
        writer.Raw(",\"y\":"u8);
        writer.WriteNumber(value.Y);
        writer.Raw("}"u8);
    }

    public static Schema Schema(SchemaMode mode) => new() { Type = "object" };
}
