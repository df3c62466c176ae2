namespace Lanner.Generators.Specs;

/// <summary>The kind of rule that constraints on a type become.</summary>
internal enum RuleTarget
{
    None,
    String,
    Number,
    Decimal,
    Count,
    Bytes,
}
