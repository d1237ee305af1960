using CchcBot.App;
using CchcBot.Domain.Text;
using CchcBot.Slices.Ask;
using CchcBot.Slices.PersonalData;
using CchcBot.Slices.Plans;
using CchcBot.Slices.Status;

namespace CchcBot.Tests.App;

public sealed class FileWordsTests
{
    [Theory]
    [InlineData(DoubtsHandler.FileKind, "gửi lại tệp kế hoạch")]
    [InlineData(PersonalDataHandler.FileKind, "dữ liệu của tôi")]
    [InlineData(StatusSheetHandler.FileKind, "bảng cập nhật")]
    [InlineData(ExportHandler.SheetKind, "xuất ra Excel")]
    [InlineData(ExportHandler.ReportKind, "báo cáo quý I ra Word")]
    [InlineData("neverOffered", "yêu cầu lại")]
    [InlineData(null, "yêu cầu lại")]
    public void A_file_that_is_gone_is_asked_for_again_in_the_words_of_its_kind(string? kind, string words) =>
        Assert.Contains(words, FileWords.Gone(kind).In(TextLanguage.Vi), StringComparison.Ordinal);

    [Theory]
    [InlineData(PersonalDataHandler.FileKind)]
    [InlineData(StatusSheetHandler.FileKind)]
    [InlineData(ExportHandler.SheetKind)]
    [InlineData(ExportHandler.ReportKind)]
    public void Only_a_list_of_doubts_asks_for_the_plan_again(string kind) =>
        Assert.DoesNotContain("tệp kế hoạch", FileWords.Gone(kind).In(TextLanguage.Vi), StringComparison.Ordinal);
}
