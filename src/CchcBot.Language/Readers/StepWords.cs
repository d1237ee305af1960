using CchcBot.Domain.Tasks;
using CchcBot.Language.Spans;
using CchcBot.Language.Words;

namespace CchcBot.Language.Readers;

/// <summary>The step that a part of a report names: what offices report in place of a percentage.</summary>
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

    /// <summary>The furthest that is said and neither denied nor still to come.</summary>
    public static WorkStep? In(Utterance utterance, ReportPart part)
    {
        var words = utterance.Words;
        var own = part.Indexes().Select(i => utterance.Tokens[i].Word).Where(w => w >= 0).ToHashSet();
        foreach (var (step, said) in Steps)
        {
            for (var i = 0; i < words.Count; i++)
            {
                if (own.Contains(i) && said.At(words, i, lenient: words.IsPlain, untaken: false) > 0
                    && (step == WorkStep.NotStarted || !Enumerable.Range(Math.Max(0, i - 2), Math.Min(2, i)).Any(w =>
                        Denials.At(words, w, lenient: words.IsPlain, untaken: false) > 0)))
                {
                    return step;
                }
            }
        }

        return null;
    }
}
