using CchcBot.Domain.Plans;
using CchcBot.Domain.Tasks;
using CchcBot.Domain.Text;
using CchcBot.Kernel.Texts;

namespace CchcBot.Tests.Slices.Plans;

public sealed class PlanIssueFormatterTests
{
    public static TheoryData<PlanIssueCode> Codes => [.. Enum.GetValues<PlanIssueCode>()];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_doubt_has_its_words_in_both_languages(PlanIssueCode code)
    {
        foreach (var language in Enum.GetValues<TextLanguage>())
        {
            Assert.NotEmpty(PlanIssueFormatter.Title(language, code));
            Assert.NotEmpty(PlanIssueFormatter.WhatToDo(language, code));
            Assert.DoesNotContain('{', PlanIssueFormatter.Sentence(language, new PlanIssue(code, 1, [])));
        }
    }

    [Fact]
    public void A_sentence_names_what_is_doubtful() =>
        Assert.Equal(
            "Thời hạn 29/11/2024 nằm ngoài kỳ kế hoạch (01/01/2025 - 31/12/2025).",
            PlanIssueFormatter.Sentence(TextLanguage.Vi, new PlanIssue(PlanIssueCode.OutsidePeriod, 1, ["29/11/2024", "01/01/2025", "31/12/2025"])));
}
