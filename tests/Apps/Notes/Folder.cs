namespace Notes;

public sealed class Folder
{
    public int Id { get; set; }

    public required string DisplayName { get; set; }
}
