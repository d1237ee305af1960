using System.Net;
using CchcBot.Tests.Support;
using CchcBot.Tests.Teams;
using CchcBot.Tests.Teams.Tokens;

namespace CchcBot.Tests.App;

/// <summary>What the platform is told, over the real service.</summary>
public sealed class HealthTests
{
    [Fact]
    public async Task With_its_storage_it_is_live_and_ready_and_without_it_live_but_not_ready()
    {
        await using var azurite = await AzuriteServer.StartAsync();
        await using var first = await RunningService.DemoAsync(azurite.ConnectionString, new RecordingHandler(RecordingHandler.Answer(200, "{}")));
        await using var second = await RunningService.DemoAsync(azurite.ConnectionString, new RecordingHandler(RecordingHandler.Answer(200, "{}")));
        Assert.Equal((HttpStatusCode.OK, "live"), await AskAsync(first, "/health/live"));
        Assert.Equal((HttpStatusCode.OK, "ready; storage ok; tokens ok"), await AskAsync(first, "/health/ready"));

        await azurite.KillAsync();

        Assert.Equal((HttpStatusCode.OK, "live"), await AskAsync(second, "/health/live"));
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "not ready; storage failed; tokens ok"), await AskAsync(second, "/health/ready"));
    }

    [Fact]
    public async Task In_a_tenant_it_is_ready_once_the_signers_keys_are_known()
    {
        await using var azurite = await AzuriteServer.StartAsync();
        await using var down = await RunningService.TeamsAsync(
            azurite.ConnectionString, new RecordingHandler(RecordingHandler.Answer(200, "{}")), new FakeMetadata { IsDown = true });
        await using var up = await RunningService.TeamsAsync(
            azurite.ConnectionString, new RecordingHandler(RecordingHandler.Answer(200, "{}")), new FakeMetadata { Keys = TokenForge.Keys });

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "not ready; storage ok; tokens failed"), await AskAsync(down, "/health/ready"));
        Assert.Equal((HttpStatusCode.OK, "live"), await AskAsync(down, "/health/live"));
        Assert.Equal((HttpStatusCode.OK, "ready; storage ok; tokens ok"), await AskAsync(up, "/health/ready"));
    }

    [Fact]
    public async Task However_often_it_is_asked_the_storage_is_asked_once_in_a_while()
    {
        await using var azurite = await AzuriteServer.StartAsync();
        await using var service = await RunningService.TeamsAsync(
            azurite.ConnectionString, new RecordingHandler(RecordingHandler.Answer(200, "{}")), new FakeMetadata { Keys = TokenForge.Keys });
        await AskAsync(service, "/health/ready");
        await azurite.KillAsync();

        // The clock stands still: the answer is the one kept.
        Assert.Equal((HttpStatusCode.OK, "ready; storage ok; tokens ok"), await AskAsync(service, "/health/ready"));
    }

    [Theory]
    [InlineData("/privacy", "Dữ liệu cá nhân", "Personal data")]
    [InlineData("/terms", "Điều khoản sử dụng", "Terms of use")]
    public async Task The_pages_that_the_app_package_names_are_there(string path, string vietnamese, string english)
    {
        await using var azurite = await AzuriteServer.StartAsync();
        await using var service = await RunningService.DemoAsync(azurite.ConnectionString, new RecordingHandler(RecordingHandler.Answer(200, "{}")));

        using var response = await service.GetAsync(path);
        var page = WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync());

        Assert.Equal("text/html; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        Assert.Contains($"<h1>{vietnamese}</h1>", page, StringComparison.Ordinal);
        Assert.Contains($"<h1>{english}</h1>", page, StringComparison.Ordinal);
    }

    private static async Task<(HttpStatusCode, string)> AskAsync(RunningService service, string path)
    {
        using var response = await service.GetAsync(path);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }
}
