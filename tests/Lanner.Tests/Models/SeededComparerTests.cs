using Lanner.Runtime;

namespace Lanner.Tests.Models;

public sealed class SeededComparerTests
{
    [Fact]
    public void Numbers_of_one_platform_hash_have_many_here()
    {
        var numbers = Enumerable.Range(0, 1_000).Select(i => ((long)i << 32) | (uint)i).ToList();
        Assert.Single(numbers.Select(number => number.GetHashCode()).Distinct());
        Assert.InRange(numbers.Select(number => SeededComparer<long>.Instance!.GetHashCode(number)).Distinct().Count(), 900, 1_000);
    }

    [Fact]
    public void What_is_equal_has_one_hash()
    {
        AreOne(0.0, -0.0);
        AreOne(double.NaN, BitConverter.Int64BitsToDouble(unchecked((long)0xFFF8000000000001)));
        AreOne(0f, -0f);
        AreOne(1.0m, 1.00m);
        AreOne(0m, -0.000m);
        AreOne(79228162514264337593543950335m, 79228162514264337593543950335m);
        AreOne(new DateTime(5, DateTimeKind.Utc), new DateTime(5, DateTimeKind.Local));
        AreOne(new DateTimeOffset(2026, 1, 1, 2, 0, 0, TimeSpan.FromHours(2)), new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));
        AreOne(Guid.AllBitsSet, new Guid("ffffffff-ffff-ffff-ffff-ffffffffffff"));
    }

    [Fact]
    public void Texts_keep_the_platforms_hash()
    {
        Assert.Null(SeededComparer<string>.Instance);
        Assert.Null(SeededComparer<DayOfWeek>.Instance);
    }

    [Theory]
    [InlineData("[0, -0.0, 1.0, 1, 1.50, 1.5]", "[0,1.0,1.50]")]
    public void Equal_items_of_a_set_are_one(string json, string expected) =>
        Assert.Equal(expected, Reading.OfJson<HashSet<decimal>, HashSetModel<decimal, DecimalModel>>(json).Replace("\"", "", StringComparison.Ordinal));

    private static void AreOne<T>(T left, T right)
    {
        var comparer = SeededComparer<T>.Instance!;
        Assert.True(comparer.Equals(left, right));
        Assert.Equal(comparer.GetHashCode(left!), comparer.GetHashCode(right!));
    }
}
