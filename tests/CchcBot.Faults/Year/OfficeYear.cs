using System.Globalization;
using CchcBot.Domain.Queries;
using CchcBot.Domain.Reports;
using CchcBot.Language.Readers;
using CchcBot.Tests.Support;

namespace CchcBot.Faults.Year;

/// <summary>
/// An office is played day by day from one New Year to the end of the next first quarter: what people see (cards, summary, answers, reports, Word, Excel,
/// reminders) is compared each day with a model of its own that a person can read.
/// </summary>
internal sealed class OfficeYear(YearOffice office, YearModel model, TextWriter output)
{
    private static readonly TimeOnly[] Hours = [new(8, 31), new(10, 30), new(14, 0), new(15, 1), new(15, 31), new(16, 1)];

    private readonly List<string> differences = [];
    private int compared;

    public static async Task<string> RunAsync(DateOnly from, DateOnly to, TextWriter output)
    {
        await using var azurite = await AzuriteServer.StartAsync();
        await using var office = await YearOffice.OpenAsync(azurite, from);
        var model = new YearModel();
        return await new OfficeYear(office, model, output).PlayAsync(from, to, new YearScript(office, model).Write());
    }

    private async Task<string> PlayAsync(DateOnly from, DateOnly to, YearScript script)
    {
        await output.WriteLineAsync("ngày        tổng  đúng hạn  sau hạn  không rõ  chưa đến  quá hạn  sắp đến  thường xuyên  chờ   trong ngày");
        var messages = new YearMessages(office, model, Differs);
        for (var day = from; day <= to; day = day.AddDays(1))
        {
            var isWorked = YearCalendar.IsWorking(day);
            var done = new List<string>();
            foreach (var hour in isWorked ? Hours : [new TimeOnly(9, 0)])
            {
                if (hour == Hours[1])
                {
                    office.Office.MoveTo(day.ToDateTime(new TimeOnly(10, 0)));
                    foreach (var act in script.On(day))
                    {
                        await act.Act();
                        done.Add(act.Title);
                    }
                }

                await office.TickAsync(day.ToDateTime(hour));
                messages.Look(day);
            }

            if (model.Plans.Count > 0)
            {
                await CompareAsync(day);
                await messages.CheckAsync(day);
                await PrintAsync(day, done);
            }
        }

        foreach (var difference in differences.Take(60))
        {
            await output.WriteLineAsync(difference);
        }

        Assert.True(differences.Count == 0, $"{differences.Count} differences, the first: {string.Join(" | ", differences.Take(3))}");
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{from:dd/MM/yyyy} to {to:dd/MM/yyyy}: {compared} comparisons, {messages.Checked} reminders looked at, 0 differences");
    }

    private async Task CompareAsync(DateOnly day)
    {
        var counted = model.Counted(day).ToList();
        var expected = Figures.Of(counted, day);
        Same(day, "summary", expected, YearSight.FiguresOf(YearSight.Facts(await office.SummaryAsync())));

        var count = await office.AskAsync(YearOffice.Query(QueryIntent.Count, QueryStatus.Overdue));
        Same(day, "count of overdue", expected with { Total = 0 }, YearSight.FiguresOf(YearSight.Facts(count)) with { Total = 0 });
        Same(day, "list of overdue", Names(counted.Where(i => i.On(day) == Place.Overdue)), await ListAsync(QueryStatus.Overdue));
        Same(day, "list of due soon", expected.Soon, (await ListAsync(QueryStatus.DueSoon, "Nhiệm vụ đã quá hạn, có phần sắp đến hạn")).Count);
        Same(day, "by unit", Units(counted, day), YearSight.Units(await office.AskAsync(YearOffice.Query(QueryIntent.Breakdown, by: QueryGroup.Unit))));
        if (day.DayOfWeek == DayOfWeek.Friday || day.Day is 16 or 20)
        {
            await ReportsAsync(day);
        }
    }

    /// <summary>The reports that somebody may ask for on that day: this quarter's, the last one's, the year's, last year's.</summary>
    private async Task ReportsAsync(DateOnly day)
    {
        var quarter = new DateOnly(day.Year, ((day.Month - 1) / 3 * 3) + 1, 1);
        (DateOnly First, DateOnly Last)[] periods =
        [
            (quarter, quarter.AddMonths(3).AddDays(-1)),
            (quarter.AddMonths(-3), quarter.AddDays(-1)),
            (new(day.Year, 1, 1), new(day.Year, 12, 31)),
            (new(day.Year - 1, 1, 1), new(day.Year - 1, 12, 31)),
        ];
        foreach (var (first, last) in periods.Where(p => p.First.Year >= 2025))
        {
            var query = YearOffice.Query(QueryIntent.Report, from: first, to: last);
            var expected = model.Report(first, last, day);
            var name = string.Create(CultureInfo.InvariantCulture, $"report {first:dd/MM/yyyy}-{last:dd/MM/yyyy}");
            var facts = YearSight.Facts(await office.AskAsync(query));
            int Fact(string title) => facts.TryGetValue(title, out var value) ? int.Parse(value, CultureInfo.InvariantCulture) : 0;
            Same(day, name, expected.Figures, YearSight.FiguresOf(facts));
            Same(
                day,
                $"{name}, the period",
                (expected.Due, expected.Completed, expected.CompletedLate, expected.Unknown, expected.Overdue, expected.Carried),
                (Fact("Đến hạn trong kỳ"), Fact("Hoàn thành trong kỳ"), Fact("trong đó sau hạn"), Fact("Báo hoàn thành, chưa rõ ngày"),
                    Fact("Đến hạn trong kỳ, đang quá hạn"), Fact("Quá hạn từ trước chuyển sang")));
            Excel(day, name, expected.Figures, await office.ExcelAsync(query));
            Word(day, name, expected, await office.WordAsync(query));
        }

        var all = model.Counted(day).ToList();
        Excel(day, "list of all", Figures.Of(all, day), await office.ExcelAsync(YearOffice.Query(QueryIntent.List)));
    }

    private void Excel(DateOnly day, string name, Figures expected, byte[]? file)
    {
        var groups = file is null ? [] : YearSight.Groups(file);
        int In(string group) => groups.GetValueOrDefault(group);
        Same(
            day,
            $"{name} in Excel",
            (expected.OnTime, expected.Late, expected.UnknownDay, expected.InTerm, expected.Soon, expected.Overdue, expected.Ongoing, expected.Awaiting),
            (In("Hoàn thành đúng hạn"), In("Hoàn thành sau hạn"), In("Hoàn thành, không rõ ngày"), In("Chưa đến hạn") + In("Sắp đến hạn"), In("Sắp đến hạn"),
                In("Quá hạn"), In("Thường xuyên"), In("Chờ sự kiện")));
    }

    /// <summary>Both copies: the table of classes, the sentence on the period, every task with where it stands, and what is overdue by name.</summary>
    private void Word(DateOnly day, string name, ReportFigures expected, (byte[]? Upward, byte[]? Internal) files)
    {
        if (files is not ({ } upward, { } own))
        {
            Same(day, $"{name} in Word", 0, expected.Figures.Total);
            return;
        }

        var figures = expected.Figures;
        foreach (var (copy, file) in new[] { ("for above", upward), ("internal", own) })
        {
            var (text, tables) = YearSight.Word(file);
            var rows = tables.SelectMany(t => t.Rows).Where(r => r.Length == 3).DistinctBy(r => r[1]).ToDictionary(r => r[1], r => r[2], StringComparer.Ordinal);
            int In(string title) => rows.TryGetValue(title, out var value) ? int.Parse(value, CultureInfo.InvariantCulture) : 0;
            Same(
                day,
                $"{name} in Word {copy}",
                (figures.OnTime, figures.Late, figures.UnknownDay, figures.InTerm, figures.Overdue, figures.Ongoing, figures.Awaiting),
                (In("Hoàn thành đúng hạn"), In("Hoàn thành sau hạn"), In("Hoàn thành, không rõ ngày"), In("Chưa đến hạn"), In("Quá hạn"), In("Thường xuyên"),
                    In("Chờ sự kiện")));
            Same(
                day,
                $"{name} in Word {copy}, the period",
                (expected.Due, expected.Completed, expected.CompletedLate, expected.Overdue, expected.Carried),
                YearSight.Period(text));
            // The annex holds every task, each with where it stands.
            var annex = tables.SelectMany(t => t.Rows).Where(r => r.Length == 7 && r[0] is not ("TT" or "Đơn vị chủ trì") && r[5].Length > 0 && !int.TryParse(r[1], out _)).ToList();
            Same(
                day,
                $"{name} in Word {copy}, the annex",
                (figures.Total, figures.Overdue, figures.InTerm),
                (annex.Count, annex.Count(r => r[5].StartsWith("Chưa hoàn thành theo thời hạn", StringComparison.Ordinal)), annex.Count(r => r[5].StartsWith("Trong hạn",
                    StringComparison.Ordinal))));
        }

        var late = YearSight.Word(own).Tables.Where(t => t.Heading.StartsWith("A. ", StringComparison.Ordinal))
            .SelectMany(t => t.Rows.Skip(1)).Select(r => $"{r[0]} {r[1].Split(" – ")[0]}").Distinct().Count();
        Same(day, $"{name} in Word, overdue tasks named", figures.Overdue, late);
    }

    private async Task<SortedSet<string>> ListAsync(QueryStatus status, string? before = null)
    {
        var text = await office.AskAsync(YearOffice.Query(QueryIntent.List, status), AnswerForm.Text);
        // What stands beside the list under a heading of its own is not of it.
        var beside = before is null ? -1 : text.IndexOf(before, StringComparison.Ordinal);
        if (beside < 0)
        {
            return YearSight.Listed(text);
        }

        var next = text.IndexOf("\n\n", beside, StringComparison.Ordinal);
        return YearSight.Listed(next < 0 ? text[..beside] : text[..beside] + text[next..]);
    }

    private static SortedSet<string> Names(IEnumerable<Item> items) => new(items.Select(i => $"{i.Plan} {i.Code}"), StringComparer.Ordinal);

    private static SortedDictionary<string, (int Total, int Overdue, int InTerm)> Units(List<Item> items, DateOnly day)
    {
        var units = items.SelectMany(i => i.Assignments.Select(d => d.Unit)).Distinct();
        return new(
            units.ToDictionary(u => u, u => items.Where(i => i.Assignments.Exists(d => d.Unit == u)).ToList() is var own
                ? (own.Count, own.Count(i => i.On(day, u) == Place.Overdue), own.Count(i => i.On(day, u) == Place.InTerm))
                : default),
            StringComparer.Ordinal);
    }

    private void Same<T>(DateOnly day, string what, T expected, T seen)
    {
        compared++;
        var (wanted, shown) = (Text(expected), Text(seen));
        if (wanted != shown)
        {
            Differs(day, $"{what}: the rules give {wanted}, shown is {shown}");
        }
    }

    private void Differs(DateOnly day, string what) => differences.Add(string.Create(CultureInfo.InvariantCulture, $"{day:dd/MM/yyyy} {what}"));

    private static string Text<T>(T value) =>
        value is System.Collections.IEnumerable many and not string ? string.Join("; ", many.Cast<object>()) : $"{value}";

    private async Task PrintAsync(DateOnly day, List<string> done)
    {
        if (done.Count == 0 && day.DayOfWeek != DayOfWeek.Friday)
        {
            return;
        }

        var f = Figures.Of(model.Counted(day), day);
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{day:dd/MM/yyyy}  {f.Total,4}  {f.OnTime,8}  {f.Late,7}  {f.UnknownDay,8}  {f.InTerm,8}  {f.Overdue,7}  {f.Soon,7}  {f.Ongoing,12}  {f.Awaiting,4}   ")
            + string.Join(", ", done));
    }
}
