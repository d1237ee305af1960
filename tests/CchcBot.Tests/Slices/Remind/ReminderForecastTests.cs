using System.Globalization;
using CchcBot.Slices.Remind;
using CchcBot.Tests.Support;

namespace CchcBot.Tests.Slices.Remind;

/// <summary>What the dry run foretells is what is sent.</summary>
public sealed class ReminderForecastTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Theory]
    [InlineData("2025-06-20T09:00")]
    [InlineData("2025-09-05T17:30")]
    [InlineData("2025-09-16T08:00")]
    public async Task What_is_foretold_is_what_is_sent(string now)
    {
        await using var office = await LoadedOffice.OpenAsync(azurite.Service);
        var start = DateTime.Parse(now, CultureInfo.InvariantCulture);
        office.MoveTo(start);
        var plans = new[] { await office.StateAsync() };
        var notes = await office.Notes.ListAsync(office.Id, CancellationToken.None);
        var known = await office.Deliveries.ListAsync(office.Id, CancellationToken.None);
        var foretold = ReminderForecast.Of(await office.WorkspaceAsync(), plans, notes, new ReminderHistory(known), start, 21)
            .Select(f => $"{f.At:MM-dd HH:mm} {f.Digest.Person.Address!.ConversationId}")
            .Order(StringComparer.Ordinal);

        var sent = new List<string>();
        for (var at = start; at < start.Date.AddDays(21); at = at.AddMinutes(30))
        {
            office.MoveTo(at);
            var before = office.Messenger.Sent.Count;
            await office.RemindAsync();
            sent.AddRange(office.Messenger.Sent.Skip(before).Where(s => s.Kind == "send").Select(s => $"{at:MM-dd HH:mm} {s.To.ConversationId}"));
        }

        Assert.NotEmpty(sent);
        Assert.Equal(sent.Order(StringComparer.Ordinal), foretold);
    }

    [Theory]
    [InlineData("14 ngày tới nhắc ai", "14 ngày tới")]
    [InlineData("14 ngay toi nhac ai?", "14 ngày tới")]
    [InlineData("7 ngày tới sẽ nhắc những ai", "7 ngày tới")]
    [InlineData("ai sẽ được nhắc gì trong 14 ngày tới", "14 ngày tới")]
    [InlineData("nhắc ai", "14 ngày tới")]
    [InlineData("999 ngày tới nhắc ai", "31 ngày tới")]
    [InlineData("who will be reminded in the next 10 days", "Next 10 days")]
    public async Task It_is_asked_for_in_words(string words, string said)
    {
        await using var office = await LoadedOffice.OpenAsync(azurite.Service);
        office.MoveTo(new(2025, 9, 12, 9, 0, 0));
        var reply = await office.SayAsync(TestOffice.Binh, words);
        Assert.StartsWith(said, reply.Push, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_paged_and_nothing_is_sent()
    {
        await using var office = await LoadedOffice.OpenAsync(
            azurite.Service,
            TestPlans.Listed(
                Enumerable
                    .Range(0, 12)
                    .Select(i => (i + 1, "a", $"Nội dung {i}", new[] { TestOffice.Centre, TestOffice.Administration }[i % 2], $"trước ngày {12 + i}/9/2025"))
            )
        );
        office.MoveTo(new(2025, 9, 1, 9, 0, 0));
        await office.PostAsync(TestOffice.An, "dùng kênh này để báo cáo");
        var first = await office.SayAsync(TestOffice.Binh, "31 ngày tới nhắc ai");
        ApprovedCard.Verify("remind-dry-run", first.Card!);
        var second = await office.TapAsync(TestOffice.Binh, first.Card!, "Trang sau");
        Assert.NotEqual(first.Card!.ToJson(), second.Card!.ToJson());
        Assert.Equal(first.Card!.ToJson(), (await office.TapAsync(TestOffice.Binh, second.Card!, "Trang trước")).Card!.ToJson());
        Assert.Empty(office.Messenger.Sent);
        Assert.Empty(await office.Deliveries.ListAsync(office.Id, CancellationToken.None));
    }
}
