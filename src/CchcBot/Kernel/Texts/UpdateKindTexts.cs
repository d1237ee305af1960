using CchcBot.Language;

namespace CchcBot.Kernel.Texts;

/// <summary>Kinds of statements in a progress report.</summary>
internal static class UpdateKindTexts
{
    public static Text Of(UpdateKind kind) => kind switch
    {
        UpdateKind.Progress => new("tiến độ", "progress"),
        UpdateKind.Done => new("hoàn thành", "done"),
        UpdateKind.Blocked => new("vướng mắc", "blocked"),
        UpdateKind.Extension => new("xin gia hạn", "asks for more time"),
        UpdateKind.Question => new("câu hỏi", "question"),
        UpdateKind.Evidence => new("minh chứng", "evidence"),
        UpdateKind.NotMine => new("không thuộc trách nhiệm", "not theirs"),
        UpdateKind.Cancel => new("không thực hiện nữa, hoặc rút lại", "no longer to be done, or taken back"),
        UpdateKind.None => new("không phải báo cáo", "no report"),
    };
}
