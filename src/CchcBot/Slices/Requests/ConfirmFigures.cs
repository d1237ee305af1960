using CchcBot.Domain.Queries;
using CchcBot.Domain.Reminders;
using CchcBot.Domain.Reports;

namespace CchcBot.Slices.Requests;

/// <summary>A unit's figures for the periodic report being collected.</summary>
/// <param name="Tasks">The unit's part of each task that it leads.</param>
internal sealed record ConfirmFiguresView(Unit Unit, ReportWindow Window, IReadOnlyList<TaskProgress> Tasks, DateOnly Today)
{
    public string Report => Name(Window);

    /// <summary>The confirmation for this report if nothing was reported after it; else null.</summary>
    public UnitFigures? Confirmed => Unit.Figures is { } figures && figures.Report == Report && !ChangedSince(figures.At) ? figures : null;

    /// <summary>Confirmed, but something was reported since.</summary>
    public bool IsOutdated => Unit.Figures is { } figures && figures.Report == Report && ChangedSince(figures.At);

    public bool Waits => Confirmed is null && Today <= Window.FreezeOn;

    /// <summary>Identifies the report in rows and buttons.</summary>
    public static string Name(ReportWindow window) => $"{window.Kind}-{window.Year}-{window.Number}";

    public static ConfirmFiguresView Of(Unit unit, ReportWindow window, IReadOnlyList<PlanState> plans, DateOnly today) => new(
        unit,
        window,
        [
            .. plans.SelectMany(p => p.Tasks)
                .Select(t => new TaskProgress(t.Task, [.. t.Assignments.Where(a => a.Id.Unit == unit.Key)]))
                .Where(t => t.Assignments.Count > 0),
        ],
        today);

    /// <param name="matter">The report and the unit, as <see cref="Matter"/> gives them.</param>
    /// <param name="plans">The plans in force.</param>
    public static ConfirmFiguresView? Find(Workspace office, string matter, IReadOnlyList<PlanState> plans, DateOnly today) =>
        matter.Split('|', 2) is [var report, var key] && office.Units.FirstOrDefault(u => u.Key == key) is { } unit
            && office.Settings.Reminders.Periods.ReformReports(today.Year, office.Calendar).FirstOrDefault(w => Name(w) == report) is { } window
            ? Of(unit, window, plans, today)
            : null;

    public static string Matter(ReportWindow window, Unit unit) => $"{Name(window)}|{unit.Key}";

    private bool ChangedSince(DateTimeOffset at) => Tasks.SelectMany(t => t.Assignments).Any(a => a.State.ReportedAt > at);
}

/// <summary>The figures as shown to the unit's head, to confirm or to correct.</summary>
internal static class ConfirmFiguresCard
{
    private const int MostCodes = 20;

    public static string Push(TextLanguage language, ConfirmFiguresView view) => view.Confirmed is not null
        ? ConfirmFiguresTexts.Confirmed.In(language, view.Unit.Name, ReportNames.Of(language, view.Window))
        : ConfirmFiguresTexts.Push.In(language, ReportNames.Of(language, view.Window), $"{view.Window.FreezeOn:dd/MM}");

    public static AdaptiveCard Render(TextLanguage language, Workspace office, ConfirmFiguresView view, string? problem = null, bool isForOthers = false)
    {
        string T(Text text, params ReadOnlySpan<object?> arguments) => text.In(language, arguments);
        var title = T(ConfirmFiguresTexts.Title, view.Unit.Name, ReportNames.Of(language, view.Window));
        List<AdaptiveElement> body =
        [
            CardParts.Heading(title),
            CardParts.Subtle(T(ConfirmFiguresTexts.AsOf, $"{view.Today:dd/MM/yyyy}", $"{view.Window.FreezeOn:dd/MM/yyyy}")),
            FigureParts.Figures(ProgressSummary.Of(view.Tasks, view.Today), language),
        ];
        Codes(ConfirmFiguresTexts.Overdue, t => t.Class(view.Today) == ProgressClass.Overdue);
        Codes(ConfirmFiguresTexts.DoneInPeriod, t => t.IsDone && t.Assignments.Max(a => a.State.CompletedOn) >= view.Window.Start);
        Codes(ConfirmFiguresTexts.Held, t => t.Assignments.Any(a => a is { IsDone: false, State.Obstacle: not null }));
        Codes(ConfirmFiguresTexts.Silent, t => t.Assignments.Any(a => !a.IsDone && a.IsActive(view.Today)
            && !(a.State.ReportedAt is { } at && OfficeTime.DayOf(at) >= view.Window.AskOn)));
        body.AddRange(CardParts.Problem(problem));
        if (view.IsOutdated)
        {
            body.Add(CardParts.Bold(T(ConfirmFiguresTexts.Outdated)));
        }

        if (view.Confirmed is { } confirmed)
        {
            var by = PersonFormatter.Name(office, language, confirmed.By) ?? "–";
            var at = $"{OfficeTime.Local(confirmed.At):HH:mm dd/MM/yyyy}";
            body.Add(
                CardParts.Bold(
                    confirmed.Source is { } source ? T(ConfirmFiguresTexts.ConfirmedFor, by, at, source) : T(ConfirmFiguresTexts.ConfirmedBy, by, at)));
        }

        List<AdaptiveAction> actions = [];
        if (view.Waits)
        {
            if (isForOthers)
            {
                body.Add(new AdaptiveTextInput { Id = "source", Label = T(ConfirmFiguresTexts.Source), MaxLength = 200 });
            }

            actions.Add(RequestVerbs.FiguresConfirm.Button(
                T(ConfirmFiguresTexts.ConfirmAll), new ConfirmFiguresPayload(view.Unit.Key, view.Report, Nonce(view)), ActionStyles.Positive));
            actions.Add(AskParts.Ask(
                T(ConfirmFiguresTexts.Correct),
                new TaskQuery(QueryIntent.List, [], null, null, view.Unit.Name, null, false, !isForOthers, null, null, null, null, language)));
        }

        return CardParts.Stacked(language, title, body, actions);

        void Codes(Text text, Func<TaskProgress, bool> wanted)
        {
            var codes = view.Tasks.Where(wanted).Select(t => t.Task.Code).ToList();
            if (codes.Count > 0)
            {
                var more = codes.Count > MostCodes ? $", +{codes.Count - MostCodes}" : "";
                body.Add(CardParts.Line($"{T(text)}: {string.Join(", ", codes.Take(MostCodes))}{more}", AdaptiveSpacing.Small));
            }
        }
    }

    /// <summary>Changes with each report on the unit's assignments, so that confirming outdated figures is detected.</summary>
    public static string Nonce(ConfirmFiguresView view) => $"{view.Tasks.SelectMany(t => t.Assignments).Max(a => a.State.ReportedAt)?.UtcTicks ?? 0}";
}

internal static class ConfirmFiguresTexts
{
    public static readonly Text Title = new("Số liệu của {0} phục vụ {1}", "Figures of {0} for the {1}");
    public static readonly Text AsOf = new("Tính đến {0}; chốt ngày {1}.", "As of {0}; they close on {1}.");
    public static readonly Text Push = new("CCHC: đề nghị xác nhận số liệu {0} trước hết {1}", "CCHC: please confirm the figures for the {0} by {1}");
    public static readonly Text Overdue = new("Quá hạn", "Overdue");
    public static readonly Text DoneInPeriod = new("Hoàn thành trong kỳ", "Completed in the period");
    public static readonly Text Held = new("Có vướng mắc", "With an obstacle");
    public static readonly Text Silent = new("Chưa cập nhật trong đợt này", "Not reported on in this collection");
    public static readonly Text ConfirmAll = new("Xác nhận toàn bộ", "Confirm all");
    public static readonly Text Correct = new("Sửa", "Correct");
    public static readonly Text Confirmed = new("Đã xác nhận số liệu của {0} phục vụ {1}", "Figures of {0} for the {1} confirmed");
    public static readonly Text ConfirmedBy = new("Đã xác nhận: {0}, {1}", "Confirmed: {0}, {1}");
    public static readonly Text ConfirmedFor = new("Đã xác nhận: {0} ghi thay, {1}, nguồn: {2}", "Confirmed: written down by {0}, {1}, from: {2}");
    public static readonly Text Outdated = new(
        "Có cập nhật sau khi xác nhận; đề nghị xác nhận lại.",
        "Something was reported since it was confirmed; please confirm again.");
    public static readonly Text Source = new("Ghi thay đơn vị; nguồn (điện thoại, đ/c ...)", "Written down for the unit; from (telephone, ...)");
    public static readonly Text NoSource = new(
        "Ghi thay đơn vị thì đề nghị nêu nguồn, ví dụ: điện thoại, đ/c Hoa.",
        "Please say how the word came, for example: telephone, Ms Hoa.");
    public static readonly Text NotYours = new("Số liệu của {0} do trưởng đơn vị xác nhận.", "The figures of {0} are confirmed by its head.");
    public static readonly Text NotNow = new("Hiện không có báo cáo nào đang thu thập số liệu.", "No report is being collected now.");
    public static readonly Text ListTitle = new("Xác nhận số liệu phục vụ {0}: {1}/{2} đơn vị", "Figures for the {0}: {1} of {2} {2:unit|units} confirmed");
    public static readonly Text ListRow = new("{0}: {1}", "{0}: {1}");
    public static readonly Text Yes = new("đã xác nhận", "confirmed");
    public static readonly Text No = new("chưa xác nhận", "not yet");
    public static readonly Text Again = new("có cập nhật sau xác nhận", "reported on since");
    public static readonly Text ForUnit = new("Ghi thay {0}", "For {0}");
    public static readonly Text MoreUnits = new("… và {0} đơn vị chưa xác nhận nữa.", "… and {0} more {0:unit|units} not confirmed.");
}
