namespace CchcBot.App.Read;

/// <summary>Questions as the command line explains them.</summary>
internal static class ReadQuestionTexts
{
    public static readonly Text Text = new("Câu hỏi", "Question");
    public static readonly Text Reading = new("Cách hiểu", "Reading");
    public static readonly Text Said = new("Căn cứ vào", "Rests on");
    public static readonly Text Corrected = new("{0} → {1}", "{0} → {1}");
    public static readonly Text Unknown = new("chưa rõ: {0}", "not clear: {0}");
}
