using Lanner.Runtime;
using Microsoft.Extensions.Primitives;

namespace Lanner.Tests.Text;

public sealed class TextValueTests
{
    [Fact]
    public void An_absent_parameter_is_missing_with_a_null_input()
    {
        var errors = new ErrorList();
        TextValue.Read<int, Int32Model>(ParameterText.Absent, new NumberRule<int> { Ge = 1 }, ref errors);
        TextValue.ReadList<int, Int32Model>(StringValues.Empty, new CountRule<List<int>, int> { MinLength = 1 }, ref errors);
        Assert.Equal(["missing null", "missing null"], errors.ToValidationErrors().Select(Tell));
    }

    [Fact]
    public void An_empty_parameter_is_present()
    {
        var errors = new ErrorList();
        Assert.Equal("", TextValue.Read<string, StringModel>(new ParameterText(""), ref errors));
        Assert.True(errors.IsEmpty);
        TextValue.Read<bool, BooleanModel>(new ParameterText(""), ref errors);
        Assert.Equal(["bool_parsing \"\""], errors.ToValidationErrors().Select(Tell));
    }

    [Fact]
    public void A_rule_is_checked_after_the_type_and_tells_the_raw_text()
    {
        var errors = new ErrorList();
        var rule = new NumberRule<int> { Ge = 1, Le = 100 };
        Assert.Equal(20, TextValue.Read<int, Int32Model>(new ParameterText(" 20 "), rule, ref errors));
        TextValue.Read<int, Int32Model>(new ParameterText("0_0"), rule, ref errors);
        TextValue.Read<int, Int32Model>(new ParameterText("x"), rule, ref errors);
        Assert.Equal(["greater_than_equal \"0_0\"", "int_parsing \"x\""], errors.ToValidationErrors().Select(Tell));
    }

    [Fact]
    public void Items_of_a_list_carry_their_index_and_the_list_its_texts()
    {
        var errors = new ErrorList();
        var texts = new StringValues(["1", "x", "3", "y"]);
        TextValue.ReadList<int, Int32Model>(texts, ref errors);
        Assert.Equal(["1", "3"], errors.ToValidationErrors().Select(error => string.Join('.', error.Location)));
        Assert.Equal(["int_parsing \"x\"", "int_parsing \"y\""], errors.ToValidationErrors().Select(Tell));

        var counted = new ErrorList();
        TextValue.ReadArray<string, StringModel>(texts, new CountRule<string[], string> { MaxLength = 2 }, ref counted);
        Assert.Equal(["too_long [\"1\",\"x\",\"3\",\"y\"]"], counted.ToValidationErrors().Select(Tell));
    }

    [Fact]
    public void Lists_arrays_and_sets_are_read()
    {
        var errors = new ErrorList();
        var texts = new StringValues(["2", "1", "2"]);
        Assert.Equal([2, 1, 2], TextValue.ReadList<int, Int32Model>(texts, ref errors));
        Assert.Equal([2, 1, 2], TextValue.ReadArray<int, Int32Model>(texts, ref errors));
        Assert.Equal([1, 2], TextValue.ReadSet<int, Int32Model>(texts, new CountRule<HashSet<int>, int> { MaxLength = 2 }, ref errors).Order());
        Assert.True(errors.IsEmpty);
    }

    [Fact]
    public void Long_text_is_read_as_well_as_short()
    {
        var errors = new ErrorList();
        Assert.Equal(7, TextValue.Read<int, Int32Model>(new ParameterText(new string(' ', 1000) + "7"), ref errors));
        TextValue.Read<Guid, GuidModel>(new ParameterText(new string('é', 1000)), ref errors);
        Assert.Equal(1, errors.Count);
    }

    private static string Tell(ValidationError error) => $"{error.Type} {error.Input}";
}
