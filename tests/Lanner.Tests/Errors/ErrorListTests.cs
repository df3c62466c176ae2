using System.Text;
using Lanner.Runtime;

namespace Lanner.Tests.Errors;

public sealed class ErrorListTests
{
    [Fact]
    public void An_empty_list_costs_nothing()
    {
        string[] names = ["a"];
        Assert.True(RunEmpty(names));
        var before = GC.GetAllocatedBytesForCurrentThread();
        RunEmpty(names);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    private static bool RunEmpty(string[] names)
    {
        var errors = new ErrorList();
        var mark = errors.Within(0, "query", "q");
        mark = errors.Within(mark, "x");
        errors.Order(0, names);
        return mark == 0 && errors.IsEmpty;
    }

    [Fact]
    public void Locations_grow_at_the_front_to_any_depth()
    {
        var errors = new ErrorList();
        errors.Add(ErrorDetails.IntType, ErrorInput.Null);
        for (var i = 0; i < 20; i++)
            errors.Within(0, i);
        errors.Within(0, "body", "item");
        Assert.Equal("body.item.19.18.17.16.15.14.13.12.11.10.9.8.7.6.5.4.3.2.1.0", Locations(errors));
    }

    [Fact]
    public void Segments_go_only_to_errors_since_the_mark()
    {
        var errors = new ErrorList();
        errors.AddMissing("a", ErrorInput.Null);
        var mark = errors.Within(0, "path");
        errors.AddMissing("b", ErrorInput.Null);
        errors.AddMissing("c", ErrorInput.Null);
        errors.Within(mark, "body", 3);
        Assert.Equal("path.a body.3.b body.3.c", Locations(errors));
    }

    [Fact]
    public void A_repeated_key_forgets_the_errors_of_its_earlier_value()
    {
        var errors = new ErrorList();
        errors.AddMissing("outer", ErrorInput.Null);
        var start = errors.Count;
        var mark = start;
        mark = AddItems(ref errors, mark, "tags", 3);
        mark = AddItems(ref errors, mark, "name", 1);
        errors.Forget(start, "tags");
        mark = AddItems(ref errors, errors.Count, "tags", 1);
        errors.Forget(start, "unknown");
        errors.Forget(start, "outer");
        Assert.Equal("outer name.0 tags.0", Locations(errors));
        errors.Forget(start, "name");
        Assert.Equal("outer tags.0", Locations(errors));
        Assert.Equal(3, mark);
    }

    [Fact]
    public void Errors_come_in_the_order_of_the_members_and_extras_last()
    {
        var errors = new ErrorList();
        errors.AddMissing("outer", ErrorInput.Null);
        errors.AddAt("extra1", ErrorDetails.ExtraForbidden, ErrorInput.Null);
        AddItems(ref errors, errors.Count, "c", 2);
        errors.AddMissing("a", ErrorInput.Null);
        errors.AddAt("extra0", ErrorDetails.ExtraForbidden, ErrorInput.Null);
        AddItems(ref errors, errors.Count, "b", 2);
        errors.Order(1, ["a", "b", "c"]);
        Assert.Equal("outer a b.0 b.1 c.0 c.1 extra1 extra0", Locations(errors));
    }

    [Fact]
    public void Lists_are_appended_and_a_final_error_stands_alone()
    {
        var first = new ErrorList();
        first.AddMissing("a", ErrorInput.Null);
        var second = new ErrorList();
        second.AddMissing("b", ErrorInput.Null);
        first.Append(default);
        first.Append(second);
        Assert.Equal("a b", Locations(first));
        first.AddFinal(ErrorDetails.JsonInvalid("Expecting value"), ErrorInput.EmptyObject);
        first.Within(0, "body", 7);
        Assert.True(first.IsFinal);
        Assert.Equal("body.7", Locations(first));
    }

    [Fact]
    public void Forgetting_many_times_over_many_errors_stays_linear()
    {
        var errors = new ErrorList(new ReadLimits(new() { MaxErrors = 100_000 }));
        AddItems(ref errors, 0, "tags", 100_000);
        for (var i = 0; i < 100_000; i++)
            errors.Forget(0, "name");
        Assert.Equal(100_000, errors.Count);
    }

    [Fact]
    public void The_exception_tells_locations_and_messages_but_no_input()
    {
        var errors = new ErrorList();
        errors.Add(ErrorDetails.IntParsing, ErrorInput.FromText("secret"));
        errors.Within(0, "query", "limit");
        var exception = new ValidationException(errors.ToValidationErrors());
        Assert.Equal("1 validation error: query.limit: Input should be a valid integer, unable to parse string as an integer", exception.Message);
    }

    private static int AddItems(ref ErrorList errors, int mark, string name, int count)
    {
        for (var i = 0; i < count; i++)
        {
            var itemMark = errors.Count;
            errors.Add(ErrorDetails.StringType, ErrorInput.Null);
            errors.Within(itemMark, i);
        }
        return errors.Within(mark, name);
    }

    private static string Locations(ErrorList errors) =>
        new StringBuilder().AppendJoin(' ', errors.ToValidationErrors().Select(error => string.Join('.', error.Location))).ToString();
}
