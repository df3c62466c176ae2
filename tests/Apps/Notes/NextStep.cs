namespace Notes;

public enum NextStep
{
    Store,
    Fail,
    SaveAndFail,
    SaveAndWait,
}
