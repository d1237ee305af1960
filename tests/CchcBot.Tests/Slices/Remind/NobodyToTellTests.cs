using CchcBot.Domain.Reminders;
using CchcBot.Office;
using CchcBot.Tests.Slices.Requests;
using CchcBot.Tests.Support;

namespace CchcBot.Tests.Slices.Remind;

/// <summary>Units that nobody answers for, and people whom no message reaches: counted like others, said through the administrator, never claimed as told.</summary>
public sealed class NobodyToTellTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private static readonly string Plan = TestPlans.Listed(
    [
        (1, "a", "Ban hành quy chế", TestOffice.Centre, "Quý I/2025"), (1, "b", "Rà soát quy trình", TestOffice.Interior, "Quý I/2025"),
        (2, "a", "Số hóa hồ sơ", TestOffice.Centre, "Quý I/2025"),
    ]);

    [Fact]
    public async Task The_leaders_card_counts_what_is_overdue_in_all_whoever_was_told_of_it()
    {
        await using var office = await OpenAsync();
        // To the tenth working day after 31/3, without a word from anybody.
        for (var day = new DateTime(2025, 4, 1); day <= new DateTime(2025, 4, 18); day = day.AddDays(1))
        {
            office.MoveTo(day.AddHours(8).AddMinutes(31));
            await office.RemindAsync();
            office.MoveTo(day.AddHours(15).AddMinutes(31));
            await office.RemindAsync();
        }

        var briefing = Assert.Single(office.Messenger.Sent, s => s.To.ConversationId == $"a:{TestOffice.An}");
        Assert.Equal("CCHC: 03 quá hạn", briefing.Push);
        Assert.Equal(3, (await office.SummaryAsync())!.Value.Summary.Figures.Overdue);
        Assert.All(new[] { "1a", "1b", "2a" }, code => Assert.Contains($"{code}. ", briefing.Card, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_administrator_is_told_in_the_place_of_who_is_not_reached_and_of_units_without_a_head()
    {
        await using var office = await OpenAsync();
        office.MoveTo(new DateTime(2025, 4, 8, 8, 31, 0));
        await office.RemindAsync();

        var digest = Assert.Single(office.Messenger.Sent, s => s.Push == "CCHC: 03 quá hạn");
        Assert.Equal($"a:{TestOffice.Binh}", digest.To.ConversationId);
        Assert.Contains("nhận thay Lê Quốc Cường", digest.Card, StringComparison.Ordinal);
        Assert.Contains("Phòng Nội chính chưa khai báo người phụ trách", digest.Card, StringComparison.Ordinal);

        // He has the app now: what he was owed and did not get is his.
        await office.Offices.ChangePersonAsync(office.Id, TestOffice.Cuong, p => p! with { Address = TestOffice.Address($"a:{TestOffice.Cuong}") }, default);
        office.MoveTo(new DateTime(2025, 4, 8, 9, 0, 0));
        await office.RemindAsync();
        Assert.Contains(office.Messenger.Sent, s => s.To.ConversationId == $"a:{TestOffice.Cuong}" && s.Push == "CCHC: 02 quá hạn");
    }

    [Fact]
    public async Task Urging_never_claims_a_send_that_did_not_happen()
    {
        await using var office = await OpenAsync();
        office.MoveTo(new DateTime(2025, 4, 8, 9, 0, 0));
        var urged = await office.SayAsync(TestOffice.An, "đôn đốc 1a");
        Assert.Contains("Lê Quốc Cường chưa nhận được tin của trợ lý; đề nghị đã gửi đến Trần Thị Bình", urged.Push, StringComparison.Ordinal);
        Assert.Contains("chưa gửi được cho ai", (await office.SayAsync(TestOffice.Binh, "đôn đốc 2a")).Push, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_unit_without_a_head_has_nobody_in_charge_in_any_view()
    {
        await using var office = await OpenAsync();
        office.MoveTo(new DateTime(2025, 4, 8, 9, 0, 0));
        var detail = (await office.SayAsync(TestOffice.An, "chi tiết 1b")).Card!.ToJson();
        Assert.Contains("Chưa khai báo người phụ trách", detail, StringComparison.Ordinal);
        Assert.DoesNotContain("Trần Thị Bình", detail, StringComparison.Ordinal);
        Assert.Contains("Chưa khai báo người phụ trách", (await office.SayAsync(TestOffice.An, "nhiệm vụ quá hạn")).Card!.ToJson(), StringComparison.Ordinal);
        Assert.DoesNotContain("1b", (await office.SayAsync(TestOffice.Binh, "việc của tôi")).Card?.ToJson() ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Said_three_times_the_same_becomes_a_list_to_call_by_and_a_report_begins_anew()
    {
        await using var office = await LoadedOffice.OpenAsync(
            azurite.Service, TestPlans.Listed([(1, "a", "Ban hành quy chế", TestOffice.Centre, "Quý I/2025")]));
        for (var day = new DateTime(2025, 4, 1); day <= new DateTime(2025, 6, 30); day = day.AddDays(1))
        {
            office.MoveTo(day.AddHours(8).AddMinutes(31));
            await office.RemindAsync();
        }

        List<string> pushes = [.. office.Messenger.Sent.Where(s => s.Kind == "send" && s.To.ConversationId == $"a:{TestOffice.Cuong}" && s.Push.Contains("quá hạn")).Select(s => s.Push)];
        Assert.Equal(["CCHC: 01 quá hạn", "CCHC: 01 quá hạn", "CCHC: 01 quá hạn, không đổi"], pushes.Take(3));
        var told = Assert.Single(office.Messenger.Sent, s => s.To.ConversationId == $"a:{TestOffice.Binh}" && s.Card.Contains("đề nghị gọi", StringComparison.Ordinal));
        Assert.Contains("Danh sách gọi", told.Card, StringComparison.Ordinal);
        var list = (await office.SayAsync(TestOffice.Binh, "danh sách gọi")).Card!;
        Assert.Contains("Trung tâm Công báo và Tin học: Lê Quốc Cường", list.ToJson(), StringComparison.Ordinal);
        var text = await office.TapAsync(TestOffice.Binh, list, "Sao chép dạng chữ");
        Assert.Contains("- 1a. Ban hành quy chế", text.Text, StringComparison.Ordinal);
        Assert.NotNull((await office.TapAsync(TestOffice.Binh, list, "Dự thảo công văn")).File);
        Assert.True((await office.SayAsync(TestOffice.Cuong, "danh sách gọi")).IsProblem);
    }

    [Fact]
    public async Task An_officer_told_three_times_then_the_head_of_the_unit_then_the_call()
    {
        await using var office = await RequestOffice.OpenAsync(
            azurite.Service, TestPlans.Listed([(1, "a", "Ban hành quy chế", TestOffice.Centre, "Quý III/2025")]));
        await office.SayAsync(TestOffice.Cuong, "giao 1a cho anh Nam");
        Assert.Equal(RequestOffice.Nam, (await office.AssignmentAsync("1a")).State.Officer);
        var told = new List<(DateOnly Day, string To, string Card)>();
        for (var day = new DateTime(2025, 10, 1); day <= new DateTime(2025, 11, 30); day = day.AddDays(1))
        {
            office.MoveTo(day.AddHours(8).AddMinutes(31));
            var before = office.Messenger.Sent.Count;
            await office.RemindAsync();
            // The clock looks again, and says nothing twice.
            await office.RemindAsync();
            told.AddRange(office.Messenger.Sent.Skip(before).Where(s => s.Kind == "send")
                .Select(s => (DateOnly.FromDateTime(day), s.To.ConversationId[2..], s.Card)));
        }

        var officer = told.Where(t => t.To == RequestOffice.Nam).Select(t => t.Day).ToList();
        Assert.Equal([new(2025, 10, 1), new(2025, 10, 7), new(2025, 10, 14)], officer);
        var head = Assert.Single(told, t => t.To == TestOffice.Cuong && t.Card.Contains("đã nhắc Phạm Hải Nam 03 lần", StringComparison.Ordinal));
        Assert.Equal(new DateOnly(2025, 10, 21), head.Day);
        var call = Assert.Single(told, t => t.To == TestOffice.Binh && t.Card.Contains("đề nghị gọi", StringComparison.Ordinal));
        Assert.Equal(new DateOnly(2025, 10, 28), call.Day);
        Assert.DoesNotContain(told, t => t.To == TestOffice.Cuong && t.Day > head.Day);
    }

    /// <summary>The Centre's head has not the app, Interior has no head; what had passed when the plan came is none.</summary>
    private async Task<TestOffice> OpenAsync()
    {
        var office = await LoadedOffice.OpenAsync(azurite.Service, Plan);
        await office.Offices.ChangePersonAsync(office.Id, TestOffice.Cuong, p => p! with { Address = null }, CancellationToken.None);
        return office;
    }
}
