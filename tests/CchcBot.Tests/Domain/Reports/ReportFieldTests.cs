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
}
