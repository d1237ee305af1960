namespace CchcBot.App.Read;

/// <summary>Output of the read commands.</summary>
internal static class ReadTexts
{
    public static readonly Text Usage = new(
        "Cách dùng:\n" +
            "  CchcBot read plan TỆP [--json]\n" +
            "  CchcBot read deadlines [--year 2025] [--lang vi|en] [--json] (mỗi dòng một thời hạn, từ đầu vào chuẩn)\n" +
            "  CchcBot read questions [--context TỆP] [--json] (mỗi dòng một câu hỏi)\n" +
            "  CchcBot read updates [--context TỆP] [--json]   (mỗi dòng một câu báo cáo)",
        "Usage:\n" +
            "  CchcBot read plan FILE [--json]\n" +
            "  CchcBot read deadlines [--year 2025] [--lang vi|en] [--json] (one expression a line, from standard input)\n" +
            "  CchcBot read questions [--context FILE] [--json] (one question a line)\n" +
            "  CchcBot read updates [--context FILE] [--json]   (one status sentence a line)");
    public static readonly Text ContextMissing = new(
        "Không mở được tệp ngữ cảnh {0}: hãy kiểm tra đường dẫn và quyền đọc.",
        "The context file {0} cannot be opened: check its path and the right to read it.");
    public static readonly Text ContextWrong = new(
        "Tệp ngữ cảnh {0} không đúng dạng ({1}): cần một đối tượng JSON có units, people, plans, areas.",
        "The context file {0} is not of the right form ({1}): a JSON object with units, people, plans, areas is needed.");
    public static readonly Text LineWrong = new(
        "Dòng {0} không đọc được ({1}): cần một đối tượng JSON có text, và nếu có thì id, planYear, periodStart, periodEnd (yyyy-MM-dd).",
        "Line {0} could not be read ({1}): it must be a JSON object with text and, where given, id, planYear, periodStart, periodEnd (yyyy-MM-dd).");
    public static readonly Text DeadlineText = new("Thời hạn trong kế hoạch", "Deadline in the plan");
    public static readonly Text DeadlineReading = new("Cách hiểu", "Reading");
    public static readonly Text DeadlineWords = new("Căn cứ vào", "Words used");
}
