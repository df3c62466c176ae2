namespace Lanner.Hosting.Publishing.Tests;

/// <summary>The values of whoever deploys.</summary>
public sealed class EnvFileTests
{
    [Fact]
    public async Task Publishing_again_keeps_every_line_and_adds_only_what_is_missing()
    {
        using var folder = await PublishedFolder.OfShopAsync("compose");
        const string Mine = "# mine\nexport PAYMENT_KEY='a b'\nOTHER=1\n# SUPPORT=later\nPOSTGRES_PASSWORD=abc";
        folder.Write(".env", Mine);

        await Shop.PublishAsync(Shop.Model(folder, "compose"));

        var text = folder.Read(".env");
        Assert.StartsWith(Mine + "\n", text, StringComparison.Ordinal);
        Assert.Single(Lines(text), line => line.Contains("PAYMENT_KEY=", StringComparison.Ordinal));
        Assert.Single(Lines(text), line => line.Contains("SUPPORT=", StringComparison.Ordinal));
        Assert.Contains("LEGACY_CONNECTION_STRING=", Lines(text));
        Assert.Contains("# CURRENCY=EUR", Lines(text));
    }

    [Fact]
    public async Task Values_may_be_there_before_anything_is_published()
    {
        using var folder = new PublishedFolder();
        folder.Write(".env", "POSTGRES_PASSWORD=abc\n");

        await Shop.PublishAsync(Shop.Model(folder, "compose"));

        Assert.StartsWith("POSTGRES_PASSWORD=abc\n", folder.Read(".env"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_complete_file_stays_as_it_is()
    {
        using var folder = await PublishedFolder.OfShopAsync("compose");
        var before = folder.Read(".env");

        await Shop.PublishAsync(Shop.Model(folder, "compose"));

        Assert.Equal(before, folder.Read(".env"));
    }

    [LinuxFact]
    public async Task Only_its_owner_can_read_it()
    {
        using var folder = await PublishedFolder.OfShopAsync("compose");

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, OperatingSystem.IsWindows() ? default : File.GetUnixFileMode(Path.Combine(folder.Path, ".env")));
        Assert.Equal(".env\n", folder.Read(".gitignore"));
    }

    private static string[] Lines(string text) => text.Split('\n');
}
