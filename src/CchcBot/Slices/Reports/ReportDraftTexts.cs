using CchcBot.Kernel.Words;

namespace CchcBot.Slices.Reports;

/// <summary>What is said of a report's draft.</summary>
internal static class ReportDraftTexts
{
    public static readonly Text FileName = new("du-thao-bao-cao-{0}.docx", "draft-report-{0}.docx");
    public static readonly Text FileDescription = new("Dự thảo: {0}", "Draft: {0}");
    public static readonly Text IsDraft = new(
        "Đây là bản dự thảo theo thể thức Nghị định 30/2020/NĐ-CP: đề nghị rà soát, điền số, ngày, nơi nhận và người ký trước khi trình.",
        "This is a draft in the form of Decree 30/2020/ND-CP, in Vietnamese: please check it and fill in number, date, recipients and signatory " +
            "before it is submitted.");
    public static readonly Text FileGone = new(
        "Dự thảo báo cáo này không còn. Đề nghị yêu cầu lại trong trò chuyện riêng, ví dụ: báo cáo quý I ra Word",
        "This draft report is gone. Please ask for it again in a personal chat, for example: report for quarter 1 as Word");
}
