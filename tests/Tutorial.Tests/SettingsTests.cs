using Microsoft.Extensions.Options;

namespace Tutorial.Tests;

public sealed class SettingsTests
{
    [Theory]
    [InlineData("settings.tutorial001", "admin@example.com")]
    [InlineData("settings.app02", "testing_admin@example.com")]
    [InlineData("settings.app03", "admin@example.com")]
    [Trait("Feature", "Settings")]
    public async Task Settings_come_from_the_environment(string id, string email)
    {
        await using var app = await TutorialHost.StartAsync(id, variables: ("ADMIN_EMAIL", "admin@example.com"));

        await app.Get("/info").Answers(200, $$"""{"app_name":"Awesome API","admin_email":"{{email}}","items_per_user":50}""");
    }

    [Fact]
    [Trait("Feature", "Settings")]
    public async Task Missing_setting_keeps_the_app_from_starting()
    {
        var failure = await Assert.ThrowsAsync<OptionsValidationException>(() => TutorialHost.StartAsync("settings.app01"));
        Assert.Contains("AdminEmail", failure.Message, StringComparison.Ordinal);
    }
}
