using System.Text;
using Lanner.Runtime;

namespace Lanner.Tests.Errors;

/// <summary>What refused texts cost is measured in allocated bytes, which no other test disturbs.</summary>
public sealed class ReadingCostTests
{
    private const int Some = 1_000;

    [Fact]
    public void Ten_times_as_many_bad_items_cost_no_more() => CostsNoMore<List<int>, ListModel<int, Int32Model>>(count => $"[{Repeat("\"x\"", count)}]");

    [Fact]
    public void Ten_times_as_many_bad_keys_cost_no_more() =>
        CostsNoMore<Dictionary<string, int>, DictionaryModel<string, StringModel, int, Int32Model>>(
            count => $"{{{string.Join(',', Enumerable.Range(0, count).Select(i => $"\"{i}\":\"x\""))}}}");

    [Fact]
    public void Ten_times_as_many_bad_values_of_a_union_cost_no_more() =>
        CostsNoMore<List<Union<int, bool>>, ListModel<Union<int, bool>, UnionModel<int, Int32Model, bool, BooleanModel>>>(count => $"[{Repeat("\"x\"", count)}]");

    [Fact]
    public void A_value_of_ten_times_the_size_is_not_copied() => CostsNoMore<int, Int32Model>(count => $"[{Repeat("1", count * 10)}]");

    [Fact]
    public void Bad_values_whose_keys_come_twice_cost_twice_as_much()
    {
        var options = new LannerOptions { MaxErrors = 1_000_000 };
        string Body(int count)
        {
            var keys = string.Join(',', Enumerable.Range(0, count).Select(i => $"\"k{i}\":\"x\""));
            return $"{{{keys},{keys}}}";
        }

        var some = Cost<Dictionary<string, int>, DictionaryModel<string, StringModel, int, Int32Model>>(Body(Some), options);
        var more = Cost<Dictionary<string, int>, DictionaryModel<string, StringModel, int, Int32Model>>(Body(Some * 10), options);
        Assert.InRange(more, some, some * 20);
    }

    private static void CostsNoMore<T, TModel>(Func<int, string> body)
        where TModel : struct, IJsonModel<T>
    {
        var some = Cost<T, TModel>(body(Some), null);
        var more = Cost<T, TModel>(body(Some * 10), null);
        Assert.InRange(more, some / 2, some + 1_000);
    }

    private static string Repeat(string item, int count) => string.Join(',', Enumerable.Repeat(item, count));

    private static long Cost<T, TModel>(string body, LannerOptions? options)
        where TModel : struct, IJsonModel<T>
    {
        var utf8 = Encoding.UTF8.GetBytes(body);
        Assert.False(LannerJson.TryRead<T, TModel>(utf8, out _, out _, options));
        var before = GC.GetAllocatedBytesForCurrentThread();
        _ = LannerJson.TryRead<T, TModel>(utf8, out _, out _, options);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
