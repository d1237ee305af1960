using CchcBot.Domain.Reports;

namespace CchcBot.Tests.Domain.Reports;

/// <summary>The field of reform that a plan's heading belongs to, by its words, whole.</summary>
public sealed class ReportFieldTests
{
    [Theory]
    [InlineData("I. Công tác chỉ đạo, điều hành cải cách hành chính", ReportField.Direction)]
    [InlineData("Nhiệm vụ chung", ReportField.Direction)]
    [InlineData("Chứng thực, thủ tục hành chính", ReportField.Procedures)]
    [InlineData("Cải cách tổ chức bộ máy và chế độ công vụ", ReportField.Organisation)]
    [InlineData("VI. Xây dựng chính quyền điện tử, chính quyền số", ReportField.Digital)]
    [InlineData("Công tác khác", ReportField.Other)]
    [InlineData(null, ReportField.Other)]
    public void The_words_of_a_heading_say_it(string? heading, ReportField field) => Assert.Equal(field, ReportFields.Of(heading));

    /// <summary>A section that names several fields is divided among them by its tasks' own words; any other is not.</summary>
    [Theory]
    [InlineData("Cải cách tổ chức bộ máy và chế độ công vụ", "Đánh giá, xếp loại công chức", ReportField.CivilService)]
    [InlineData("Cải cách tổ chức bộ máy và chế độ công vụ", "Sắp xếp các đơn vị trực thuộc", ReportField.Organisation)]
    [InlineData("Cải cách tổ chức bộ máy và chế độ công vụ", "Rà soát chức năng, nhiệm vụ", ReportField.Organisation)]
    [InlineData("Cải cách tổ chức bộ máy và chế độ công vụ", "Số hóa hồ sơ", ReportField.Organisation)]
    [InlineData("Cải cách thể chế", "Rà soát thủ tục hành chính", ReportField.Institutions)]
    [InlineData("Chỉ đạo, điều hành cải cách thủ tục hành chính", "Kiểm tra thủ tục hành chính", ReportField.Direction)]
    [InlineData(null, "Rà soát thủ tục hành chính", ReportField.Other)]
    public void A_task_is_told_of_in_one_field(string? heading, string task, ReportField field) => Assert.Equal(field, ReportFields.Of(heading, task));
}
