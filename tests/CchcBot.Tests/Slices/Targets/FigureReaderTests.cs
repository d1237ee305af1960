using CchcBot.Domain.Tasks;
using CchcBot.Domain.Text;
using CchcBot.Slices.Targets;

namespace CchcBot.Tests.Slices.Targets;

/// <summary>Figures as people say them.</summary>
public sealed class FigureReaderTests
{
    private static readonly DateOnly Today = new(2025, 9, 16);

    [Theory]
    [InlineData("đạt 45/50", "45/50", null, null)]
    [InlineData("dat 45/50 ho so", "45/50", null, null)]
    [InlineData("87,5% đến 30/6, nguồn Sở Nội vụ", "87.5%", "2025-06-30", "Sở Nội vụ")]
    [InlineData("87.5 % tính đến ngày 30/6/2025 (nguồn: Báo cáo số 12/BC-SNV)", "87.5%", "2025-06-30", "Báo cáo số 12/BC-SNV")]
    [InlineData("nguồn Trung tâm Công báo, đạt 45 trên 50", null, null, "Trung tâm Công báo, đạt 45 trên 50")]
    [InlineData("45 trên 50 đến hết quý II theo Sở Nội vụ", "45/50", "2025-06-30", "Sở Nội vụ")]
    [InlineData("được 1.250/2.000 hồ sơ đến tháng 8", "1250/2000", "2025-08-31", null)]
    [InlineData("60% đến 31/12", "60%", "2024-12-31", null)]
    [InlineData("60% đến quý III", "60%", "2025-09-16", null)]
    [InlineData("60% đến quý IV", "60%", "2024-12-31", null)]
    [InlineData("60% đến tháng 2/2024", "60%", "2024-02-29", null)]
    [InlineData("is 45/50 as of 30/6, source the department", "45/50", "2025-06-30", "the department")]
    [InlineData("đã đạt", "yes", null, null)]
    [InlineData("chưa đạt", "no", null, null)]
    [InlineData("chua dat", "no", null, null)]
    [InlineData("not reached", "no", null, null)]
    [InlineData("12", "12", null, null)]
    [InlineData("hoàn thành đúng hạn", null, null, null)]
    [InlineData("đang rà soát", null, null, null)]
    public void What_is_said_is_read(string words, string? figure, string? day, string? source)
    {
        var said = FigureReader.Read(words, Today);
        Assert.Null(said.Problem);
        Assert.Equal((figure, day, source), (Shown(said.Figure), said.AsOf?.ToString("yyyy-MM-dd"), said.Source));
    }

    [Theory]
    [InlineData("đạt 45/0", "Mẫu số phải lớn hơn 0.")]
    [InlineData("87% đến 31/6", "Ngày \"31/6\" không có trong lịch.")]
    [InlineData("87% đến 30/12/2025", "Số liệu tính đến một ngày chưa tới (30/12/2025). Đề nghị kiểm tra lại.")]
    [InlineData("87% đến tháng 13", "Ngày \"đến tháng 13\" không có trong lịch.")]
    [InlineData("87% đến tháng 12/2030", "Số liệu tính đến một ngày chưa tới (31/12/2030). Đề nghị kiểm tra lại.")]
    public void What_cannot_be_is_said(string words, string expected)
    {
        var said = FigureReader.Read(words, Today);
        Assert.Equal(expected, said.Problem!.In(TextLanguage.Vi, said.Arguments));
    }

    [Theory]
    [InlineData("%", "1.000,5%", "Tỷ lệ 1000.5% quá lớn. Đề nghị kiểm tra lại số liệu.")]
    [InlineData("%", "105/100", null)]
    [InlineData("dự án", "90%", "Chỉ tiêu này tính bằng dự án, không phải tỷ lệ phần trăm.")]
    [InlineData("điểm", "87,5", null)]
    [InlineData(null, "90%", null)]
    public void A_figure_of_another_kind_is_refused(string? unit, string words, string? expected)
    {
        var target = new ReformTarget(1, null, "x", null, 3, unit, 2025, []);
        var problem = FigureReader.Problem(target, FigureReader.Read(words, Today).Figure!);
        Assert.Equal(expected, problem?.Problem.In(TextLanguage.Vi, problem.Value.Argument));
    }

    private static string? Shown(ParsedFigure? figure) => figure is null ? null
        : figure.IsReached is { } said ? said ? "yes" : "no"
        : FormattableString.Invariant(figure.Part is { } part ? (FormattableString)$"{part}/{figure.Whole}" : $"{figure.Value}{(figure.IsPercent ? "%" : "")}");
}
