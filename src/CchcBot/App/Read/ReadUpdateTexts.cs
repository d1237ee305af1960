namespace CchcBot.App.Read;

/// <summary>Progress reports as the command line explains them.</summary>
internal static class ReadUpdateTexts
{
    public static readonly Text Text = new("Câu báo cáo", "Status sentence");
    public static readonly Text Reading = new("Cách hiểu", "Reading");
    public static readonly Text LineWrong = new(
        "Dòng {0} không đọc được ({1}): cần một đối tượng JSON có text, và nếu có thì id, context (single hoặc list), due (yyyy-MM-dd).",
        "Line {0} could not be read ({1}): it must be a JSON object with text and, where given, id, context (single or list), due (yyyy-MM-dd).");

    public static readonly Text ContextWrong = new(
        "presentDue trong tệp --context không đọc được ({0}): ghi ngày dạng yyyy-MM-dd.",
        "presentDue in the --context file could not be read ({0}): write a date as yyyy-MM-dd.");

    public static readonly Text TaskSaid = new("nhiệm vụ {0}", "task {0}");
    public static readonly Text PercentSaid = new("{0}%", "{0}%");
    public static readonly Text NewDueSaid = new("hạn mới {0}", "new due date {0}");
    public static readonly Text EvidenceSaid = new("văn bản {0}", "document {0}");
    public static readonly Text StepSaid = new("bước: {0}", "step: {0}");
    public static readonly Text NoteSaid = new("ghi: {0}", "note: {0}");
}
