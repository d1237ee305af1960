using System.Text.Json.Nodes;
using CchcBot.Delivery;
using CchcBot.Faults.Support;
using CchcBot.Hosting.Demo;
using CchcBot.People;
using CchcBot.Storage;
using CchcBot.Tests.Support;

namespace CchcBot.Faults;

/// <summary>
/// The service is killed around a send. The verdict comes from what the connector accepted and from the tables:
/// nothing is lost, and nothing is doubled but what nobody could know had arrived, which the delivery's row says.
/// </summary>
public sealed class RestartTests : IAsyncLifetime
{
    private static readonly WorkspaceId Office = new(DemoOffice.TenantId, DemoOffice.TeamId);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("cchcbot-faults-");
    private AzuriteServer azurite = null!;
    private FakeConnector connector = null!;
    private ServiceUnderTest service = null!;

    private static string StaffChat => ServiceUnderTest.ChatOf(ServiceUnderTest.Staff);

    public async Task InitializeAsync()
    {
        azurite = await AzuriteServer.StartAsync();
        connector = await FakeConnector.StartAsync();
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "plan.txt"), TestPlans.Listed([(1, "a", "Ban hành quy chế họp không giấy", DemoOffice.Units[5], "Quý III/2025")]));
        service = new ServiceUnderTest(azurite, connector, folder.FullName);
        await service.StartAsync();
        await service.InstallAsync(ServiceUnderTest.Admin);
        await service.InstallAsync(ServiceUnderTest.Staff);
        await LoadAsync();
    }

    public async Task DisposeAsync()
    {
        await service.DisposeAsync();
        await connector.DisposeAsync();
        await azurite.DisposeAsync();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Killed_between_claiming_and_sending_it_sends_once_after_the_restart()
    {
        connector.Behaviours[StaffChat] = Behaviour.HoldBeforeAccepting;
        await service.SayAsync(ServiceUnderTest.Admin, "đặt ngày 16/09/2025 8:30");
        await connector.WaitUntilHeldAsync();
        Assert.Equal(DeliveryState.Sending, (await DigestAsync())!.State);

        await service.KillAsync();
        connector.Behaviours.Clear();
        await service.StartAsync();

        var sent = await SentAsync();
        Assert.Single(Digests());
        Assert.Equal((2, 1), (sent.Attempts, sent.Ambiguous));
        await NothingFollowsAsync();
    }

    [Fact]
    public async Task Killed_after_the_connector_took_it_and_before_it_said_so_one_more_is_sent_and_written_down()
    {
        connector.Behaviours[StaffChat] = Behaviour.AcceptAndHold;
        await service.SayAsync(ServiceUnderTest.Admin, "đặt ngày 16/09/2025 8:30");
        await connector.WaitUntilHeldAsync();

        await service.KillAsync();
        connector.Behaviours.Clear();
        await service.StartAsync();

        var sent = await SentAsync();
        Assert.Equal(2, Digests().Count);
        Assert.Equal(1, sent.Ambiguous);
        await NothingFollowsAsync();
    }

    [Fact]
    public async Task Killed_after_sending_it_sends_nothing_more()
    {
        await service.SayAsync(ServiceUnderTest.Admin, "đặt ngày 16/09/2025 8:30");
        var sent = await SentAsync();
        Assert.Equal((1, 0), (sent.Attempts, sent.Ambiguous));

        await service.KillAsync();
        await service.StartAsync();

        await NothingFollowsAsync();
        Assert.Single(Digests());
    }

    private async Task LoadAsync()
    {
        await service.TapAsync(ServiceUnderTest.Admin, "plan.pick", new JsonObject { ["file"] = "plan.txt" });
        var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(await File.ReadAllBytesAsync(Path.Combine(folder.FullName, "plan.txt"))));
        await service.TapAsync(ServiceUnderTest.Admin, "plan.store", new JsonObject { ["hash"] = hash });
        Assert.Single(await new TablePlanStore(new(azurite.ConnectionString)).ListAsync(Office, CancellationToken.None));
    }

    private IReadOnlyList<string> Digests() => [.. connector.Cards(StaffChat).Where(card => card.Contains("digest|", StringComparison.Ordinal))];

    private async Task<Delivery.Delivery?> DigestAsync() =>
        (await new TableDeliveryStore(new(azurite.ConnectionString)).ListAsync(Office, CancellationToken.None)).SingleOrDefault(d => d.Recipient == ServiceUnderTest.Staff.AadObjectId);

    private async Task<Delivery.Delivery> SentAsync()
    {
        await ServiceUnderTest.UntilAsync(async () => await DigestAsync() is { State: DeliveryState.Sent });
        return (await DigestAsync())!;
    }

    /// <summary>A further tick, which the moved clock brings about at once, says nothing more: its end is seen by the administrator's answer and the ledger.</summary>
    private async Task NothingFollowsAsync()
    {
        var before = Digests().Count;
        await service.SayAsync(ServiceUnderTest.Admin, "đặt ngày 16/09/2025 10:00");
        // Of the day after: a tick that had said something twice would have done so before it came to this.
        await service.SayAsync(ServiceUnderTest.Admin, "đặt ngày 17/09/2025 10:00");
        await ServiceUnderTest.UntilAsync(() => Task.FromResult(connector.Texts(ServiceUnderTest.ChatOf(ServiceUnderTest.Admin)).Any(t => t.Contains("17/09/2025", StringComparison.Ordinal))));
        Assert.Equal(before, Digests().Count);
        Assert.Equal(DeliveryState.Sent, (await DigestAsync())!.State);
    }
}
