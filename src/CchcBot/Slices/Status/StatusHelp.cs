namespace CchcBot.Slices.Status;

/// <summary>Help entries about reporting.</summary>
internal static class StatusHelp
{
    public static readonly HelpText Report = new(
        new("đã xong 3b, QĐ 12/QĐ-VP ngày 5/9", "3b done, QĐ 12/QĐ-VP 5/9"),
        new("Báo cáo bằng một câu; nội dung được hiển thị lại trước khi ghi.", "Report in a sentence; you see it before it is written."));

    public static readonly HelpText TakeBack = new(
        new("huỷ báo cáo 3b vừa rồi", "take back my last report on 3b"),
        new("Rút lại nội dung báo nhầm; được hiển thị trước khi rút.", "Takes back what was reported by mistake; you see it before."));
}
