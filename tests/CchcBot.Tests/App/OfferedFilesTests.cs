using CchcBot.Domain.Text;
using CchcBot.Slices.Ask;
using CchcBot.Slices.PersonalData;
using CchcBot.Slices.Plans;
using CchcBot.Slices.Reports;
using CchcBot.Slices.Status;
using CchcBot.Tests.Support;

namespace CchcBot.Tests.App;

public sealed class OfferedFilesTests
{
    private static readonly Dictionary<string, string> Again = new(StringComparer.Ordinal)
    {
        [DoubtsHandler.FileKind] = "gửi lại tệp kế hoạch",
        [PersonalDataHandler.FileKind] = "\"dữ liệu của tôi\"",
        [StatusSheetHandler.FileKind] = "\"bảng cập nhật\"",
        [ExportHandler.FileKind] = "\"xuất ra Excel\"",
        [ReportDraftHandler.FileKind] = "báo cáo quý I ra Word",
        [ReportDraftHandler.InternalKind] = "\"bản nội bộ\"",
        [BriefingHandler.FileKind] = "\"trang giao ban\"",
        [RatingHandler.FileKind] = "\"số liệu đánh giá\"",
        [UnitListHandler.WordKind] = "\"danh sách theo đơn vị\"",
        [UnitListHandler.SheetKind] = "\"danh mục theo đơn vị\"",
        [CallListHandler.FileKind] = "danh sách gọi",
        [TemplateHandler.SampleKind] = "\"tệp mẫu báo cáo\"",
        [TemplateHandler.TrialKind] = "gửi lại tệp mẫu",
    };

    /// <summary>What is gone is asked for again in the words of its kind: only a list of doubts wants the plan once more.</summary>
    [Fact]
    public void Each_kind_of_file_says_how_to_get_it_again()
    {
        Assert.Equal(Again.Keys.Order(StringComparer.Ordinal), DeclaredModules.Table.Files.Select(f => f.Kind).Order(StringComparer.Ordinal));
        Assert.All(DeclaredModules.Table.Files, file =>
        {
            var words = file.Gone.In(TextLanguage.Vi);

            Assert.Equal([file.Kind], Again.Where(a => words.Contains(a.Value, StringComparison.Ordinal)).Select(a => a.Key));
        });
    }
}
