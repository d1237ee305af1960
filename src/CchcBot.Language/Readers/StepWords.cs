using CchcBot.Domain.Tasks;
using CchcBot.Language.Spans;
using CchcBot.Language.Words;

namespace CchcBot.Language.Readers;

/// <summary>The work step that a part of a report names; offices report steps rather than percentages.</summary>
internal static class StepWords
{
    private static readonly (WorkStep Step, WordSet Words)[] Steps =
    [
        (WorkStep.NotStarted,
            new("(chưa|không) (làm|triển khai|bắt đầu|thực hiện|đụng|động|khởi động); not started; nothing yet; (hasn|haven) t started; not begun; "
                + "no progress")),
        (WorkStep.Submitted,
            new("[đã|vừa|mới] trình [ký|duyệt|lãnh đạo]; chờ (ký|duyệt|phê duyệt|lãnh đạo); submitted; (for|awaiting|waiting for) (signature|approval)")),
        (WorkStep.Consulting, new("(lấy|xin) ý kiến; góp ý; thẩm định; consulting; consultation; (for|collecting) comments")),
        (WorkStep.Drafting, new("dự thảo; soạn [thảo]; bản nháp; đang viết; draft; drafting; drafted; writing")),
    ];

    private static readonly WordSet Denials = new("chưa; không; sắp; chuẩn bị; sẽ; mai; đừng; not; never; will; about to; hasn; haven");

    /// <summary>The furthest step that is named and neither negated nor in the future; null if there is none.</summary>
    public static WorkStep? In(Utterance utterance, ReportPart part)
    {
        var words = utterance.Words;
        foreach (var (step, said) in Steps)
        {
            foreach (var i in part.Indexes())
            {
                var word = utterance.Tokens[i].Word;
                if (said.At(words, word, untaken: false) > 0
                    && (step == WorkStep.NotStarted || !(IsDenial(words, word - 2) || IsDenial(words, word - 1))))
                {
                    return step;
                }
            }
        }

        return null;
    }

    private static bool IsDenial(Sentence words, int at) => Denials.At(words, at, untaken: false) > 0;
}
