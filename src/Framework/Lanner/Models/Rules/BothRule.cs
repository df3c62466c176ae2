namespace Lanner.Runtime;

/// <summary>Two rules, one after the other.</summary>
internal sealed class BothRule<T>(Rule<T> first, Rule<T> second) : Rule<T>
{
    public override ErrorDetail? Check(T value) => first.Check(value) ?? second.Check(value);

    internal override ErrorDetail? Check(T value, ref ErrorList errors) =>
        first.Check(value, ref errors) ?? second.Check(value, ref errors);

    public override Schema Describe(Schema schema) => second.Describe(first.Describe(schema));
}
