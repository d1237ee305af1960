using CchcBot.Delivery;
using CchcBot.Office;
using CchcBot.Tests.Support;

namespace CchcBot.Tests.Delivery;

/// <summary>What becomes of a person, a chat and a message after each kind of answer.</summary>
public sealed class AnswersTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private static readonly DateTime Tuesday = new(2025, 9, 16, 8, 30, 0);

    [Fact]
    public async Task Where_the_deployment_is_refused_nobody_is_marked_and_everything_arrives_once_it_is_mended()
    {
        await using var office = await OpenAsync();
        for (var i = 0; i < 20; i++)
        {
            office.Messenger.Next.Enqueue(new SendOutcome(null, Barred: "401"));
        }

        for (var minutes = 0; minutes < 8; minutes++)
        {
            office.MoveTo(Tuesday.AddMinutes(minutes));
            await office.RemindAsync();
        }

        Assert.Empty(office.Messenger.Sent);
        // Put back further each time, so that a refusal is no storm.
        Assert.InRange(office.Messenger.Next.Count, 14, 16);
        Assert.All((await office.WorkspaceAsync()).People, p => Assert.Null(p.Unreachable));
        Assert.Equal((DeliveryState.Planned, 0, "401"), await StateAsync(office));

        office.Messenger.Next.Clear();
        office.MoveTo(Tuesday.AddMinutes(30));
        await office.RemindAsync();
        Assert.Equal($"a:{TestOffice.Cuong}", Assert.Single(office.Messenger.Sent).To.ConversationId);
        Assert.Equal((DeliveryState.Sent, 1, null), await StateAsync(office));
    }

    [Fact]
    public async Task A_message_that_is_not_taken_says_nothing_of_the_person()
    {
        await using var office = await OpenAsync();
        office.Messenger.Next.Enqueue(new SendOutcome(null, Rejected: "BadSyntax"));
        await office.RemindAsync();
        await office.RemindAsync();

        Assert.Null((await office.WorkspaceAsync()).FindPerson(TestOffice.Cuong)!.Unreachable);
        Assert.Equal((DeliveryState.Failed, 1, "BadSyntax"), await StateAsync(office));
        Assert.Empty(office.Messenger.Sent);
        // What it said is in the next one.
        office.MoveTo(Tuesday.AddDays(7));
        await office.RemindAsync();
        Assert.Contains(office.Messenger.Sent, s => s.To.ConversationId == $"a:{TestOffice.Cuong}");
    }

    [Fact]
    public async Task A_chat_that_is_gone_is_begun_anew_and_the_same_message_sent_there()
    {
        await using var office = await OpenAsync();
        office.Messenger.Next.Enqueue(new SendOutcome(null, Permanent: UnreachableReasons.Gone));
        office.Messenger.Chats[$"29:{TestOffice.Cuong}"] = "a:new";
        await office.RemindAsync();

        Assert.Equal([("open", $"a:{TestOffice.Cuong}"), ("send", "a:new")], office.Messenger.Sent.Select(s => (s.Kind, s.To.ConversationId)));
        var person = (await office.WorkspaceAsync()).FindPerson(TestOffice.Cuong)!;
        Assert.Equal(("a:new", null), (person.Address!.ConversationId, person.Unreachable));
        Assert.Equal(DeliveryState.Sent, (await StateAsync(office)).State);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Gone_again_or_not_to_be_begun_the_person_is_not_reached_and_the_chat_begun_anew_once(bool canBegin)
    {
        await using var office = await OpenAsync();
        office.Messenger.Answers[$"a:{TestOffice.Cuong}"] = () => Task.FromResult(new SendOutcome(null, Permanent: UnreachableReasons.Gone));
        if (canBegin)
        {
            office.Messenger.Chats[$"29:{TestOffice.Cuong}"] = $"a:{TestOffice.Cuong}";
        }

        await office.RemindAsync();
        await office.RemindAsync();

        Assert.Single(office.Messenger.Sent, s => s.Kind == "open");
        Assert.Equal(UnreachableReasons.Gone, (await office.WorkspaceAsync()).FindPerson(TestOffice.Cuong)!.Unreachable);
        Assert.Contains(office.Messenger.Sent, s => s.Push == "CCHC: 01 người chưa nhận được nhắc việc");
    }

    [Fact]
    public async Task Who_refused_is_left_in_peace_for_a_week_then_tried_again_and_reached_if_the_block_is_gone()
    {
        await using var office = await OpenAsync();
        office.Messenger.Answers[$"a:{TestOffice.Cuong}"] =
            () => Task.FromResult(new SendOutcome(null, Permanent: "ConversationBlockedByUser"));
        await TickAsync(office);
        Assert.Equal("ConversationBlockedByUser", (await office.WorkspaceAsync()).FindPerson(TestOffice.Cuong)!.Unreachable);
        office.Messenger.Answers.Clear();

        // The three days are over in which the office works, and the reminder of three days before is due.
        office.MoveTo(Tuesday.AddDays(6));
        await TickAsync(office);
        Assert.DoesNotContain(office.Messenger.Sent, s => s.To.ConversationId == $"a:{TestOffice.Cuong}");
        office.MoveTo(Tuesday.AddDays(7).AddMinutes(1));
        await TickAsync(office);

        Assert.Contains(office.Messenger.Sent, s => s.To.ConversationId == $"a:{TestOffice.Cuong}");
        Assert.Null((await office.WorkspaceAsync()).FindPerson(TestOffice.Cuong)!.Unreachable);
    }

    [Fact]
    public async Task Who_refuses_again_is_marked_again_and_the_administrator_not_told_twice()
    {
        await using var office = await OpenAsync();
        office.Messenger.Answers[$"a:{TestOffice.Cuong}"] =
            () => Task.FromResult(new SendOutcome(null, Permanent: "BotNotInConversationRoster"));
        await TickAsync(office);
        office.MoveTo(Tuesday.AddDays(7).AddMinutes(1));
        await TickAsync(office);

        var person = (await office.WorkspaceAsync()).FindPerson(TestOffice.Cuong)!;
        Assert.Equal(("BotNotInConversationRoster", office.Now), (person.Unreachable, person.UnreachableAt));
        Assert.Single(office.Messenger.Sent, s => s.Push == "CCHC: 01 người chưa nhận được nhắc việc");
    }

    [Fact]
    public async Task Whoever_an_earlier_build_silenced_is_tried_at_once_but_not_who_took_the_app_away()
    {
        await using var office = await OpenAsync();
        await ChangeAsync(office, p => p with { Unreachable = "401" });
        await TickAsync(office);
        Assert.Contains(office.Messenger.Sent, s => s.To.ConversationId == $"a:{TestOffice.Cuong}");

        await ChangeAsync(office, p => p with { Address = null, Unreachable = UnreachableReasons.Removed });
        await TickAsync(office);
        Assert.Equal(UnreachableReasons.Removed, (await office.WorkspaceAsync()).FindPerson(TestOffice.Cuong)!.Unreachable);
    }

    [Fact]
    public async Task A_send_that_arrives_makes_reachable_and_brings_the_words_that_did_not()
    {
        await using var office = await OpenAsync();
        office.Messenger.Answers[$"a:{TestOffice.Cuong}"] =
            () => Task.FromResult(new SendOutcome(null, Permanent: "MessageWritesBlocked"));
        await office.Service<Notices>().SendAsync(
            office.Id, (await office.WorkspaceAsync()).FindPerson(TestOffice.Cuong)!, "x", "Đã duyệt gia hạn 1a", office.Now, CancellationToken.None);
        await office.RemindAsync();
        Assert.DoesNotContain(office.Messenger.Sent, s => s.Push == "Đã duyệt gia hạn 1a");

        office.Messenger.Answers.Clear();
        await ChangeAsync(office, p => p with { UnreachableAt = office.Now.AddDays(-8) });
        await TickAsync(office);
        Assert.Single(office.Messenger.Sent, s => s.Push == "Đã duyệt gia hạn 1a");
        Assert.Null((await office.WorkspaceAsync()).FindPerson(TestOffice.Cuong)!.Unreachable);
    }

    private static async Task TickAsync(TestOffice office)
    {
        using var scheduler = office.Scheduler();
        await scheduler.TickAsync(office.Id, CancellationToken.None);
    }

    private static Task ChangeAsync(TestOffice office, Func<Person, Person> change) =>
        office.Offices.ChangeKnownPersonAsync(office.Id, TestOffice.Cuong, change, CancellationToken.None);

    private static async Task<(DeliveryState State, int Attempts, string? Reason)> StateAsync(TestOffice office)
    {
        var row = Assert.Single(await office.Deliveries.ListAsync(office.Id, CancellationToken.None), d => d.Recipient == TestOffice.Cuong);
        return (row.State, row.Attempts, row.Reason);
    }

    private async Task<TestOffice> OpenAsync()
    {
        var office = await LoadedOffice.OpenAsync(azurite.Service, TestPlans.Listed([(1, "a", "Ban hành quy chế", TestOffice.Centre, "Quý III/2025")]));
        office.MoveTo(Tuesday);
        return office;
    }
}
