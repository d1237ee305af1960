using CchcBot.Domain.Reminders;
using CchcBot.Domain.Reports;
using CchcBot.Domain.Text;
using CchcBot.Domain.Time;
using CchcBot.Kernel;
using CchcBot.Slices.Administer;
using CchcBot.Slices.Remind;
using CchcBot.Tests.Support;

namespace CchcBot.Tests.Slices.Administer;

/// <summary>An office's own rules, hours and days: by card, checked, and followed by what is sent.</summary>
public sealed class SettingsTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Fact]
    public async Task What_is_saved_is_what_the_card_shows_and_the_policy_follows()
    {
        await using var office = await LoadedOffice.OpenAsync(azurite.Service);
        var card = await office.SayAsync(TestOffice.Binh, "cài đặt nhắc việc");
        ApprovedCard.Verify("settings-reminders", card.Card!);
        ApprovedCard.Verify("settings-days", (await office.TapAsync(TestOffice.Binh, card.Card!, "Số ngày")).Card!);
        var saved = await SaveAsync(
            office,
            card,
            new
            {
                staffDay = "Wednesday",
                staffAt = "9h15",
                rules = "Overdue,TenDaysLeft",
                last = "4",
                cadence = "Weekly",
                summaryAt = "10:00",
                morning = "8:00 - 12:00",
                afternoon = "13h00-17h00",
            }
        );
        Assert.False(saved.IsProblem, saved.Push);

        var settings = (await office.WorkspaceAsync()).Settings;
        Assert.Equal(
            (new DigestSlot(DayOfWeek.Wednesday, new(9, 15)), 4, SummaryCadence.Weekly, 10),
            (settings.Reminders.Staff, settings.Reminders.LastWorkingDays, settings.Summary.Cadence, settings.Summary.Hour)
        );
        Assert.DoesNotContain(ReminderReason.Overdue, settings.Reminders.Off);
        Assert.Contains(ReminderReason.QuarterOpened, settings.Reminders.Off);
        Assert.Equal(new OfficeHours(new(8, 0), new(12, 0), new(13, 0), new(17, 0)), settings.Calendar.Hours);

        office.MoveTo(new(2025, 7, 15, 8, 30, 0)); // Tuesday no more
        await office.RemindAsync();
        Assert.Empty(office.Messenger.Sent);
        office.MoveTo(new(2025, 7, 16, 9, 15, 0));
        await office.RemindAsync();
        Assert.NotEmpty(office.Messenger.Sent);
        // The quarter's opening is switched off: only what is overdue is said.
        Assert.All(office.Messenger.Sent, s => Assert.DoesNotContain("đến hạn", s.Push, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_decides_on_extensions_and_what_moves_a_deadline_is_set_on_a_card_of_its_own()
    {
        await using var office = await LoadedOffice.OpenAsync(azurite.Service);
        var menu = await office.SayAsync(TestOffice.Binh, "cài đặt nhắc việc");
        var card = await office.TapAsync(TestOffice.Binh, menu.Card!, "Xin ý kiến");
        ApprovedCard.Verify("settings-decisions", card.Card!);
        Assert.False((await SaveAsync(office, menu, new { decider = TestOffice.An, byTap = "tap", confirms = "yes" })).IsProblem);
        var settings = (await office.WorkspaceAsync()).Settings;
        Assert.Equal((TestOffice.An, true, true), (settings.ExtensionDecider, settings.ExtendsByTap, settings.ConfirmsCompletion));
        // Who is no leader decides on nothing.
        Assert.True((await SaveAsync(office, menu, new { decider = TestOffice.Cuong })).IsProblem);
        await SaveAsync(office, menu, new { decider = ReminderForm.InChargeDecides, byTap = "document" });
        Assert.Equal((null, false), ((await office.WorkspaceAsync()).Settings.ExtensionDecider, (await office.WorkspaceAsync()).Settings.ExtendsByTap));
    }

    [Fact]
    public async Task Whether_a_deadline_on_a_day_off_counts_on_the_next_working_day_is_the_offices_to_say_and_every_figure_follows()
    {
        await using var office = await LoadedOffice.OpenAsync(
            azurite.Service, TestPlans.Listed([(1, "a", "Ban hành quy chế", TestOffice.Centre, "Trước ngày 31/8/2025")]));
        // Due on Saturday 30/8, National Day's rest lasts until Tuesday 2/9.
        office.MoveTo(new(2025, 9, 3, 9, 0, 0));
        Assert.DoesNotContain("1a  ", (await office.SayAsync(TestOffice.An, "nhiệm vụ quá hạn")).Card!.ToJson(), StringComparison.Ordinal);
        var menu = await office.SayAsync(TestOffice.Binh, "cài đặt nhắc việc");
        Assert.Contains("hạn vào ngày nghỉ đến hết ngày làm việc kế tiếp", menu.Card!.ToJson(), StringComparison.Ordinal);
        ApprovedCard.Verify("settings-hours", (await office.TapAsync(TestOffice.Binh, menu.Card, "Giờ làm việc và báo cáo")).Card!);
        Assert.False((await SaveAsync(office, menu, new { dayOff = "stays" })).IsProblem);
        Assert.True((await office.WorkspaceAsync()).Calendar.Data.DeadlinesStay);
        Assert.Contains("1a  ", (await office.SayAsync(TestOffice.An, "nhiệm vụ quá hạn")).Card!.ToJson(), StringComparison.Ordinal);
        Assert.Contains("01", (await office.SayAsync(TestOffice.An, "tổng hợp")).Push, StringComparison.Ordinal);
        // What another card saves leaves it as it is.
        Assert.False((await SaveAsync(office, menu, new { last = "4" })).IsProblem);
        Assert.True((await office.WorkspaceAsync()).Calendar.Data.DeadlinesStay);
        Assert.False((await SaveAsync(office, menu, new { dayOff = "moves" })).IsProblem);
        Assert.DoesNotContain("1a  ", (await office.SayAsync(TestOffice.An, "nhiệm vụ quá hạn")).Card!.ToJson(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("notStarted", "không", "Số ngày phải là số nguyên")]
    [InlineData("last", "0", "Số ngày phải là số nguyên")]
    [InlineData("last", "2.5", "Số ngày phải là số nguyên")]
    [InlineData("few", "99999999999999999999", "Số ngày phải là số nguyên")]
    [InlineData("few", "25", "phải gần hạn hơn")]
    [InlineData("leaders", "2", "Lãnh đạo được báo sau")]
    [InlineData("morning", "11:30 - 7:30", "Giờ làm việc ghi như")]
    [InlineData("afternoon", "10:00 - 17:00", "Giờ làm việc ghi như")]
    [InlineData("staffAt", "25:00", "ghi giờ như 8:30")]
    [InlineData("staffDay", "Sunday", "từ thứ Hai đến thứ Sáu")]
    [InlineData("cadence", "Hourly", "từ thứ Hai đến thứ Sáu")]
    [InlineData("leadersAt", "12:00", "không vào giờ nghỉ trưa")]
    [InlineData("summaryAt", "18:00", "trong giờ làm việc")]
    [InlineData("cutOff", "32", "từ 1 đến 31")]
    public async Task What_cannot_be_is_refused_with_what_to_do_and_stays_typed(string field, string typed, string message)
    {
        await using var office = await LoadedOffice.OpenAsync(azurite.Service);
        var before = (await office.WorkspaceAsync()).Settings;
        var card = await office.SayAsync(TestOffice.Binh, "reminder settings");
        var answer = await SaveAsync(office, card, new Dictionary<string, string>(StringComparer.Ordinal) { [field] = typed });
        Assert.True(answer.IsProblem);
        Assert.Contains(message, answer.Push, StringComparison.Ordinal);
        Assert.Contains(typed, answer.Card!.ToJson(), StringComparison.Ordinal);
        Assert.Equal(before.Reminders.Staff, (await office.WorkspaceAsync()).Settings.Reminders.Staff);
    }

    [Fact]
    public async Task The_calendar_of_the_office_is_shown_changed_and_followed()
    {
        await using var office = await LoadedOffice.OpenAsync(azurite.Service);
        office.MoveTo(new(2025, 12, 1, 9, 0, 0));
        var card = await office.SayAsync(TestOffice.Binh, "lịch nghỉ");
        ApprovedCard.Verify("settings-calendar", card.Card!);
        Assert.Contains("26/04 - 27/04/2026: Giỗ Tổ Hùng Vương (dự kiến, chưa có quyết định)", card.Card!.ToJson(), StringComparison.Ordinal);

        await office.TapAsync(TestOffice.Binh, card.Card!, "Lưu", new { act = "Decreed", from = "2026-04-26", to = "2026-04-27" });
        await office.TapAsync(TestOffice.Binh, card.Card!, "Lưu", new { act = "Rest", from = "2026-03-20", name = "Ngày thành lập tỉnh" });
        await office.TapAsync(TestOffice.Binh, card.Card!, "Lưu", new { act = "Work", from = "2026-03-21" });
        await office.TapAsync(TestOffice.Binh, card.Card!, "Lưu", new { act = "Forget", from = "2026-01-10" });
        var calendar = (await office.WorkspaceAsync()).Calendar;
        Assert.Empty(calendar.NotDecreed(new(2026, 4, 1), new(2026, 4, 30)));
        Assert.Equal(
            (false, true, false, true),
            (
                calendar.IsWorkingDay(new(2026, 3, 20)),
                calendar.IsWorkingDay(new(2026, 3, 21)),
                calendar.IsWorkingDay(new(2026, 1, 10)),
                calendar.IsWorkingDay(new(2026, 3, 19))
            )
        );

        office.MoveTo(new(2026, 3, 20, 9, 0, 0));
        await office.RemindAsync();
        Assert.Empty(office.Messenger.Sent);
    }

    [Theory]
    [InlineData("Rest", null, null, "Nghỉ", "ngày có trong lịch")]
    [InlineData("Rest", "31/02/2026", null, "Nghỉ", "ngày có trong lịch")]
    [InlineData("Rest", "2026-03-20", "2026-03-19", "Nghỉ", "Ngày cuối trước ngày đầu")]
    [InlineData("Rest", "2026-03-20", "2026-05-19", "Nghỉ", "tối đa 31 ngày")]
    [InlineData("Rest", "2066-03-20", null, "Nghỉ", "trong vòng 5 năm")]
    [InlineData("Rest", "2026-03-20", null, null, "tên ngày nghỉ")]
    [InlineData("Rest", "2026-03-01", "2026-03-31", "Nghỉ", "không còn ngày làm việc")]
    [InlineData("Decreed", "2026-03-20", null, null, "chờ xác nhận")]
    [InlineData("Explode", "2026-03-20", null, null, "chọn một thay đổi")]
    public async Task A_calendar_that_cannot_be_is_refused(string act, string? from, string? to, string? name, string message)
    {
        await using var office = await LoadedOffice.OpenAsync(azurite.Service);
        var card = await office.SayAsync(TestOffice.Binh, "lịch nghỉ");
        var answer = await office.TapAsync(TestOffice.Binh, card.Card!, "Lưu", new { act, from, to, name });
        Assert.True(answer.IsProblem);
        Assert.Contains(message, answer.Push, StringComparison.Ordinal);
        Assert.Same(WorkCalendar.Shipped, (await office.WorkspaceAsync()).Calendar);
    }

    [Theory]
    [InlineData("cài đặt nhắc việc")]
    [InlineData("lịch nghỉ")]
    [InlineData("14 ngày tới nhắc ai")]
    public async Task Settings_are_the_administrators(string words)
    {
        await using var office = await LoadedOffice.OpenAsync(azurite.Service);
        Assert.True((await office.SayAsync(TestOffice.Cuong, words)).IsProblem);
        foreach (var verb in new[] { AdministerVerbs.SaveReminders.Name, AdministerVerbs.SaveCalendar.Name, RemindVerbs.Forecast.Name })
        {
            Assert.True((await office.TapAsync(TestOffice.Cuong, verb, [])).IsProblem);
        }
    }

    [Fact]
    public void Changes_lie_over_the_shipped_days_and_come_back()
    {
        var day = new DateOnly(2026, 9, 1);
        var changes = CalendarChanges.None.Work(day);
        Assert.True(changes.Over(WorkCalendar.Shipped).IsWorkingDay(day));
        changes = changes.Rest([new DayOff(day, "Quốc khánh", true)]);
        Assert.False(changes.Over(WorkCalendar.Shipped).IsWorkingDay(day));
        var saturday = new DateOnly(2026, 8, 22);
        Assert.False(CalendarChanges.None.Rest([new DayOff(saturday, "Nghỉ", true)]).Over(WorkCalendar.Shipped).IsWorkingDay(saturday));
        Assert.True(CalendarChanges.None.Forget(saturday).Work(saturday).Over(WorkCalendar.Shipped).IsWorkingDay(saturday));
        Assert.Same(WorkCalendar.Shipped, CalendarChanges.None.Over(WorkCalendar.Shipped));
    }

    /// <summary>On the card of each part that has such inputs, taps "save" with them as they stand, some of them changed, as Teams sends them.</summary>
    private static async Task<Reply> SaveAsync(TestOffice office, Reply menu, object changed)
    {
        var typed = System.Text.Json.JsonSerializer.SerializeToNode(changed)!.AsObject();
        Reply? answer = null;
        var language = menu.Card!.Lang == "en" ? TextLanguage.En : TextLanguage.Vi;
        foreach (var part in Enum.GetValues<SettingsPart>())
        {
            var card = await office.TapAsync(TestOffice.Binh, menu.Card, SettingsTexts.Part(part).In(language));
            var json = System.Text.Json.Nodes.JsonNode.Parse(card.Card!.ToJson())!;
            var inputs = json["body"]!.AsArray().Where(e => e!["type"]!.GetValue<string>().StartsWith("Input.", StringComparison.Ordinal))
                .ToDictionary(e => e!["id"]!.GetValue<string>(), e => e!["value"]?.DeepClone());
            Assert.InRange(inputs.Count, 1, 6);
            if (!typed.Any(t => inputs.ContainsKey(t.Key)))
            {
                continue;
            }

            foreach (var (name, value) in typed.Where(t => inputs.ContainsKey(t.Key)))
            {
                inputs[name] = value?.DeepClone();
            }

            answer = await office.TapAsync(TestOffice.Binh, card.Card, "Lưu", inputs);
        }

        return answer!;
    }
}
