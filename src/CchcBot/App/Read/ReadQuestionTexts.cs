using CchcBot.Domain.Queries;
using CchcBot.Kernel.Words;

namespace CchcBot.App.Read;

/// <summary>Questions as the command line explains them.</summary>
internal static class ReadQuestionTexts
{
    public static readonly Text Text = new("Câu hỏi", "Question");
    public static readonly Text Reading = new("Cách hiểu", "Reading");
    public static readonly Text Said = new("Căn cứ vào", "Rests on");
    public static readonly Text Corrected = new("{0} → {1}", "{0} → {1}");
    public static readonly Text Unknown = new("chưa rõ: {0}", "not clear: {0}");

    public static Text Intent(QueryIntent intent) => intent switch
    {
        QueryIntent.List => new("Danh sách: {0}", "List: {0}"),
        QueryIntent.Count => new("Đếm: {0}", "Count: {0}"),
        QueryIntent.Breakdown => new("Thống kê: {0}", "Breakdown: {0}"),
        QueryIntent.Detail => new("Chi tiết: {0}", "Detail: {0}"),
        QueryIntent.Report => new("{0}", "{0}"),
        QueryIntent.Help => new("Chào hỏi, xin hướng dẫn", "A greeting, or asking for help"),
        QueryIntent.None => new("Không phải câu hỏi về nhiệm vụ", "No question about tasks"),
    };
}
