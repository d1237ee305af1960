namespace CchcBot.Kernel.Texts;

/// <summary>Texts that describe how a deadline was understood.</summary>
internal static class DeadlineTexts
{
    public static readonly Text Milestone = new("· {0}{1}", "· {0}{1}");

    public static Text Kind(DeadlineKind kind) => kind switch
    {
        DeadlineKind.None => new("không nêu thời hạn", "no deadline stated"),
        DeadlineKind.Date => new("ngày, hạn {1}", "a day, due {1}"),
        DeadlineKind.Month => new("tháng, hạn {1}", "a month, due {1}"),
        DeadlineKind.Quarter => new("quý, hạn {1}", "a quarter, due {1}"),
        DeadlineKind.Quarters => new("các quý, {0} - {1}", "quarters, {0} - {1}"),
        DeadlineKind.Range => new("khoảng thời gian, {0} - {1}", "a span, {0} - {1}"),
        DeadlineKind.Year => new("năm, hạn {1}", "a year, due {1}"),
        DeadlineKind.Ongoing => new("thường xuyên, {0} - {1}", "ongoing, {0} - {1}"),
        DeadlineKind.Recurring => new("định kỳ, không nêu kỳ", "recurring, period not stated"),
        DeadlineKind.Conditional => new("chờ sự kiện", "waits for an event"),
        _ => NewerTexts.Of(kind),
    };

    public static readonly Text KindBefore = new("trước ngày {0}, hạn {1}", "before {0}, due {1}");
    public static readonly Text KindRecurringEvery = new("định kỳ {0}, lần cuối {1}", "recurring {0}, last {1}");
    public static readonly Text KindConditionalAfter = new("chờ: {0}", "waits for: {0}");

    public static Text Every(Recurrence recurrence) => recurrence switch
    {
        Recurrence.Month => new("hằng tháng", "every month"),
        Recurrence.Quarter => new("hằng quý", "every quarter"),
        Recurrence.HalfYear => new("6 tháng một lần", "every six months"),
        Recurrence.Year => new("hằng năm", "every year"),
        Recurrence.TwoWeeks => new("2 tuần một lần", "every two weeks"),
        _ => NewerTexts.Of(recurrence),
    };
}
