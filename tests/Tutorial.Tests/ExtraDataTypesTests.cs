namespace Tutorial.Tests;

public sealed class ExtraDataTypesTests
{
    [Fact]
    [Trait("Feature", "Extra data types")]
    public async Task Dates_times_durations_and_ids_are_read_and_written()
    {
        await using var app = await TutorialHost.StartAsync("extra_data_types.tutorial001");

        await app.Put("/items/ff97dd87-a4a5-4a12-b412-cde99f33e00e",
            """{"start_datetime":"2018-12-22T14:00:00+00:00","end_datetime":"2018-12-24T15:00:00+00:00","repeat_at":"15:30:00","process_after":300}""").Answers(200,
            """{"item_id":"ff97dd87-a4a5-4a12-b412-cde99f33e00e","start_datetime":"2018-12-22T14:00:00+00:00","end_datetime":"2018-12-24T15:00:00+00:00","process_after":300.0,"repeat_at":"15:30:00","start_process":"2018-12-22T14:05:00+00:00","duration":176100.0}""");
        await app.Put("/items/ff97dd87-a4a5-4a12-b412-cde99f33e00e", """{"start_datetime":"x","end_datetime":0,"process_after":"PT5M"}""").Answers(422,
            """{"detail":[{"type":"datetime_from_date_parsing","loc":["body","start_datetime"],"msg":"Input should be a valid datetime or date, input is too short","input":"x","ctx":{"error":"input is too short"}}]}""");
    }
}
