using Lanner.Runtime;

namespace Lanner.Tests.Parameters;

/// <summary>Two body parameters, <c>x</c> and <c>y</c>, as the generator would read them.</summary>
internal readonly struct PointMembersModel : IBodyModel<Point>
{
    public static Point Read(ref JsonReader reader, ref ErrorList errors)
    {
        var members = default(ErrorList);
        var value = PointModel.Read(ref reader, ref members);
        foreach (var missing in members.ToValidationErrors())
            errors.AddMissing(missing.Location[0].Name!, ErrorInput.Null);
        return value;
    }

    public static Point Absent(bool isOtherKind, ref ErrorList errors)
    {
        errors.AddMissing("x", ErrorInput.Null);
        errors.AddMissing("y", ErrorInput.Null);
        return default!;
    }

    public static void Write(ref JsonWriter writer, Point value) => PointModel.Write(ref writer, value);

    public static Schema Schema(SchemaMode mode) => PointModel.Schema(mode);
}
