namespace CchcBot.Kernel.Texts;

/// <summary>The common answers to "how does it stand?", one tap each. Sent by name in card data, so do not rename.</summary>
internal enum StatusAnswer
{
    /// <summary>Đang làm.</summary>
    Working,
    /// <summary>Đã trình.</summary>
    Submitted,
    /// <summary>Hoàn thành.</summary>
    Done,
    /// <summary>Vướng mắc.</summary>
    Blocked,
    /// <summary>Có kết quả mới; for ongoing tasks.</summary>
    NewResult,
    /// <summary>Không phát sinh; for ongoing tasks.</summary>
    Nothing,
    /// <summary>Đã gửi kỳ này; for recurring tasks.</summary>
    Sent,
    /// <summary>Đã ký; for what was submitted.</summary>
    Signed,
    /// <summary>Bị trả lại; for what was submitted.</summary>
    Returned,
    /// <summary>Vẫn chờ; for what was submitted.</summary>
    StillWaiting,
}

/// <summary>Button texts of the common answers.</summary>
internal static class StatusAnswerTexts
{
    public static readonly Text More = new("Khác", "More");
    public static readonly Text Open = new("Trả lời {0}", "Answer {0}");
    public static readonly Text OfTask = new("{0} {1}", "{0} {1}");
    public static readonly Text Undo = new("Hoàn tác", "Undo");
    public static readonly Text HasHappened = new("Đã có văn bản", "It has come");
    public static readonly Text NotYet = new("Chưa có", "Not yet");

    public static Text Of(StatusAnswer answer) => answer switch
    {
        StatusAnswer.Working => new("Đang làm", "Working on it"),
        StatusAnswer.Submitted => new("Đã trình", "Submitted"),
        StatusAnswer.Done => new("Hoàn thành", "Done"),
        StatusAnswer.Blocked => new("Vướng mắc", "Blocked"),
        StatusAnswer.NewResult => new("Có kết quả mới", "New result"),
        StatusAnswer.Nothing => new("Không phát sinh", "Nothing new"),
        StatusAnswer.Sent => new("Đã gửi kỳ này", "Sent this time"),
        StatusAnswer.Signed => new("Đã ký", "Signed"),
        StatusAnswer.Returned => new("Bị trả lại", "Returned"),
        StatusAnswer.StillWaiting => new("Vẫn chờ", "Still waiting"),
        _ => NewerTexts.Of(answer),
    };
}
