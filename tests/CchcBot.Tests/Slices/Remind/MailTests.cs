using System.Text.Json.Nodes;
using CchcBot.Delivery;
using CchcBot.Office;
using CchcBot.Slices.Remind;
using CchcBot.Teams;
using CchcBot.Tests.Support;
using CchcBot.Tests.Teams;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace CchcBot.Tests.Slices.Remind;

/// <summary>A reminder by mail to whoever does not have the app: off unless said, through Graph as it is spoken, once.</summary>
[Collection(AzuriteCollection.Name)]
public sealed class MailTests(AzuriteFixture azurite)
{
    private const string From = "cchc@saomai.gov.vn";
    private const string Mail = "cuong@saomai.gov.vn";

    private static readonly DateTime Tuesday = new(2025, 9, 16, 8, 30, 0);
    private static readonly Guid App = new("e6f1b2a3-1b1c-4c2d-9c55-9a2f7b3c4d5e");

    [Fact]
    public async Task Switched_on_it_reaches_once_whom_the_card_named()
    {
        using var graph = new WireScript(WireScript.Answer(202));
        await using var office = await OpenAsync(graph);
        await RemindAsync(office);
        Assert.Empty(graph.Requests);

        var off = await office.SayAsync(TestOffice.Binh, "nhắc qua thư");
        Assert.Contains("Đang tắt.", off.Card!.ToJson(), StringComparison.Ordinal);
        Assert.Contains($"Lê Quốc Cường – {Mail}", off.Card!.ToJson(), StringComparison.Ordinal);
        ApprovedCard.Verify("remind-mail", off.Card!);
        var on = await office.TapAsync(TestOffice.Binh, off.Card!, "Bật");
        Assert.Contains("Đang bật", on.Card!.ToJson(), StringComparison.Ordinal);
        await RemindAsync(office);
        await RemindAsync(office);

        var sent = Assert.Single(graph.Requests);
        Assert.Equal($"POST https://graph.microsoft.com/v1.0/users/{Uri.EscapeDataString(From)}/sendMail", $"{sent.Method} {sent.Address}");
        var message = JsonNode.Parse(sent.Body)!;
        Assert.False(message["SaveToSentItems"]!.GetValue<bool>());
        message = message["Message"]!;
        Assert.Equal((Mail, "text"), (message["toRecipients"]![0]!["emailAddress"]!["address"]!.GetValue<string>(),
            message["body"]!["contentType"]!.GetValue<string>()));
        Assert.StartsWith("CCHC: ", message["subject"]!.GetValue<string>(), StringComparison.Ordinal);
        var text = message["body"]!["content"]!.GetValue<string>();
        Assert.Contains("Kính gửi đồng chí Lê Quốc Cường,", text, StringComparison.Ordinal);
        Assert.Contains("- 3a. ", text, StringComparison.Ordinal);
        Assert.Contains($"https://teams.microsoft.com/l/app/{App}", text, StringComparison.Ordinal);
        Assert.DoesNotContain("chờ Sở", text, StringComparison.Ordinal);

        // Counted like any delivery, and told of.
        var row = Assert.Single(await office.Deliveries.ListAsync(office.Id, DeliveryKind.Mail, DateOnly.MinValue, null, default));
        Assert.Equal((DeliveryState.Sent, 1), (row.State, row.Attempts));
        Assert.Contains("Thư nhắc việc đã gửi", (await office.SayAsync(TestOffice.Binh, "báo cáo gửi nhắc")).Card!.ToJson(), StringComparison.Ordinal);
        Assert.Contains("nhắc qua thư", (await office.SayAsync(TestOffice.Binh, "ai đã được nhắc hôm nay")).Card!.ToJson(), StringComparison.Ordinal);

        // Switched off, the next slot sends none.
        await office.TapAsync(TestOffice.Binh, on.Card!, "Tắt");
        office.MoveTo(Tuesday.AddDays(7));
        await RemindAsync(office);
        Assert.Single(graph.Requests);
    }

    [Fact]
    public async Task Who_has_the_app_or_no_official_address_gets_none()
    {
        using var graph = new WireScript();
        await using var office = await OpenAsync(graph, on: true);
        await ChangeAsync(office, p => p with { Mail = null });
        await RemindAsync(office);
        await ChangeAsync(office, p => p with { Mail = Mail, SignInName = "cuong_other.vn#ext#@saomai.onmicrosoft.com" });
        await RemindAsync(office);
        await ChangeAsync(office, p => p with { SignInName = null, Left = new DateOnly(2025, 9, 15) });
        await RemindAsync(office);
        Assert.Empty(graph.Requests);
        Assert.Contains("chưa rõ địa chỉ thư", await ShownAsync(office, p => p with { Left = null, Mail = null }), StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_a_lost_answer_it_is_not_sent_again_and_after_a_crash_either()
    {
        using var graph = new WireScript(WireScript.Reset());
        await using var office = await OpenAsync(graph, on: true);
        await RemindAsync(office);
        await RemindAsync(office);
        Assert.Single(graph.Requests);
        var row = Assert.Single(await office.Deliveries.ListAsync(office.Id, DeliveryKind.Mail, DateOnly.MinValue, null, default));
        Assert.Equal((DeliveryState.Failed, UnreachableReasons.MailUnknown), (row.State, row.Reason));
        Assert.Contains("Chưa rõ thư đã đi hay chưa", (await office.SayAsync(TestOffice.Binh, "báo cáo gửi nhắc")).Card!.ToJson(), StringComparison.Ordinal);

        // A sender that died between its claim and the answer: nobody takes the mail over.
        await office.Deliveries.TryWriteAsync(
            office.Id, row with { State = DeliveryState.Sending, Reason = null, Claim = new SendClaim("dead", office.Time.GetUtcNow()) }, default);
        await RemindAsync(office);
        office.MoveTo(Tuesday.AddHours(2));
        await RemindAsync(office);
        Assert.Single(graph.Requests);
        Assert.Equal(DeliveryState.Failed, (await office.Deliveries.FindAsync(office.Id, row.Key, default))!.State);
    }

    [Fact]
    public async Task Throttled_it_is_sent_later_and_refused_it_is_said_so()
    {
        using var graph = new WireScript(
            WireScript.Answer(429, """{"error":{"code":"ApplicationThrottled","message":"x"}}"""),
            WireScript.Answer(400, """{"error":{"code":"ErrorInvalidRecipients","message":"x"}}"""));
        await using var office = await OpenAsync(graph, on: true);
        await RemindAsync(office);
        await RemindAsync(office);
        Assert.Single(graph.Requests);
        office.MoveTo(Tuesday.AddMinutes(5));
        await RemindAsync(office);
        office.MoveTo(Tuesday.AddMinutes(30));
        await RemindAsync(office);
        Assert.Equal(2, graph.Requests.Count);
        Assert.Contains("ErrorInvalidRecipients", (await office.SayAsync(TestOffice.Binh, "báo cáo gửi nhắc")).Card!.ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_the_deployment_sends_none_it_cannot_be_switched_on()
    {
        await using var office = await LoadedOffice.OpenAsync(azurite.Service);
        var card = (await office.SayAsync(TestOffice.Binh, "reminders by mail")).Card!;
        Assert.Contains("Graph:MailFrom", card.ToJson(), StringComparison.Ordinal);
        await office.TapAsync(TestOffice.Binh, RemindVerbs.Mail.Name, new JsonObject { ["on"] = true });
        Assert.False((await office.WorkspaceAsync()).Settings.RemindsByMail);
        Assert.True((await office.SayAsync(TestOffice.Cuong, "nhắc qua thư")).IsProblem);
    }

    /// <summary>On 16/09/2025 before a slot: the Centre's head has mail, not the app, and an obstacle that no mail may name.</summary>
    private async Task<TestOffice> OpenAsync(WireScript graph, bool on = false)
    {
        var office = await LoadedOffice.OpenAsync(azurite.Service, adjust: services => services.AddSingleton<IMailer>(
            new AnyTenant(new GraphMailer(GraphDirectoryTests.Graph(graph), "home", From, App, NullLogger<GraphMailer>.Instance))));
        office.MoveTo(Tuesday.AddDays(-1));
        var confirm = await office.SayAsync(TestOffice.Cuong, "3a vướng: chờ Sở góp ý");
        await office.TapAsync(TestOffice.Cuong, confirm.Card!, "Đúng, ghi lại");
        await ChangeAsync(office, p => p with { Address = null, Mail = Mail });
        await office.Offices.ChangeSettingsAsync(office.Id, s => s with { RemindsByMail = on }, default);
        office.MoveTo(Tuesday);
        return office;
    }

    private static Task ChangeAsync(TestOffice office, Func<Person, Person> change) =>
        office.Offices.ChangePersonAsync(office.Id, TestOffice.Cuong, p => change(p!), default);

    private static async Task<string> ShownAsync(TestOffice office, Func<Person, Person> change)
    {
        await ChangeAsync(office, change);
        return (await office.SayAsync(TestOffice.Binh, "nhắc qua thư")).Card!.ToJson();
    }

    private static async Task RemindAsync(TestOffice office)
    {
        await office.RemindAsync();
        await office.Service<MailRun>().RunAsync(await office.LookAsync(), default);
    }

    /// <summary>Each test's office has a tenant of its own.</summary>
    private sealed class AnyTenant(GraphMailer mailer) : IMailer
    {
        public Uri AppLink => mailer.AppLink;

        public bool CanMail(string tenant) => mailer.CanMail("HOME") && !mailer.CanMail(tenant);

        public Task<(MailOutcome Outcome, string? Code)> SendAsync(Mail mail, CancellationToken cancellation) => mailer.SendAsync(mail, cancellation);
    }
}
