namespace Lanner.Tests.Streams;

public sealed class ServerSentEventTests
{
    [Theory]
    [Trait("Feature", "ServerSentEvent fields")]
    [InlineData("first\nsecond")]
    [InlineData("first\rsecond")]
    [InlineData("first\r\nsecond")]
    public void Name_and_id_are_single_lines(string text)
    {
        Assert.Contains("Event of an event must be a single line", Assert.Throws<ArgumentException>(() => new ServerSentEvent<int>(1) { Event = text }).Message);
        Assert.Contains("Id of an event must be a single line", Assert.Throws<ArgumentException>(() => new ServerSentEvent<int>(1) { Id = text }).Message);
    }

    [Fact]
    public void Id_has_no_nul() =>
        Assert.Contains("NUL", Assert.Throws<ArgumentException>(() => new ServerSentEvent<int>(1) { Id = "a\0b" }).Message);

    [Theory]
    [InlineData(-1)]
    [InlineData(1.5)]
    public void Retry_is_whole_milliseconds(double milliseconds) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new ServerSentEvent<int>(1) { Retry = TimeSpan.FromMilliseconds(milliseconds) });

    [Fact]
    public void Data_and_raw_data_exclude_each_other() =>
        Assert.Contains("either data or raw data", Assert.Throws<ArgumentException>(() => new ServerSentEvent<string>("a") { RawData = "b" }).Message);
}
