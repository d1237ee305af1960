using CchcBot.Domain.Tasks;
using CchcBot.Language;
using CchcBot.Language.Readers;

namespace CchcBot.Tests.Language.Readers;

/// <summary>The step that a sentence names: what offices report in place of a percentage.</summary>
public class UpdateStepTests
{
    private static readonly UpdateContext Office = new(new LanguageContext(new DateOnly(2025, 9, 16), null, [], [], [], []), IsList: true, null);

    [Theory]
    [InlineData("3b đang dự thảo", WorkStep.Drafting)]
    [InlineData("2a đang soạn thảo", WorkStep.Drafting)]
    [InlineData("3b đang lấy ý kiến các phòng", WorkStep.Consulting)]
    [InlineData("2a đang xin ý kiến góp ý của các sở", WorkStep.Consulting)]
    [InlineData("2a đã gửi lấy ý kiến phòng Nội chính", WorkStep.Consulting)]
    [InlineData("2b đã trình", WorkStep.Submitted)]
    [InlineData("3b chưa lấy ý kiến", null)]
    [InlineData("3b sắp lấy ý kiến các phòng", null)]
    public void It_is_the_one_that_is_reached(string sentence, WorkStep? step) =>
        Assert.Equal(step, Assert.Single(ProgressReader.Read(sentence, Office).Readings).Step);
}
