using CchcBot.Domain.Text;
using CchcBot.Language.Spans;

namespace CchcBot.Language.Readers;

/// <summary>Reads until when somebody postpones a reminder: "sau 3 ngày", "tuần sau", "thứ Năm", "in two weeks".</summary>
public static class LaterDay
{
    /// <summary>The day; null if the words state none.</summary>
    /// <param name="words">The text as typed.</param>
    /// <param name="office">The context with the office's day.</param>
    public static DateOnly? Read(string words, LanguageContext office)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(office);
        var utterance = Utterance.Of(VietnameseText.Tidy(words), office);
        return utterance.Lengths is [{ } length, ..] ? length.AddTo(office.AsOf)
            : PeriodReader.Main(utterance.Periods) is { } period ? (period.IsWindow ? period.To : period.From ?? period.To)
            : null;
    }
}
