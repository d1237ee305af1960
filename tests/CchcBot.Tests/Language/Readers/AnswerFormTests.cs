using CchcBot.Language.Readers;

namespace CchcBot.Tests.Language.Readers;

/// <summary>In what form an answer is wanted, and what is left of the words without it.</summary>
public sealed class AnswerFormTests
{
    [Theory]
    [InlineData("xuất ra Excel", AnswerForm.Excel, "")]
    [InlineData("xuat ra file excel giúp mình", AnswerForm.Excel, "")]
    [InlineData("kết xuất excel", AnswerForm.Excel, "")]
    [InlineData("Excel", AnswerForm.Excel, "")]
    [InlineData("export to Excel", AnswerForm.Excel, "")]
    [InlineData("download as xlsx please", AnswerForm.Excel, "")]
    [InlineData("quá hạn quý này xuất ra excel", AnswerForm.Excel, "qua han quy nay")]
    [InlineData("báo cáo quý I ra Word", AnswerForm.Word, "bao cao quy i")]
    [InlineData("tải về", AnswerForm.File, "")]
    [InlineData("xuất ra", AnswerForm.File, "")]
    [InlineData("sao chép dạng chữ", AnswerForm.Text, "")]
    [InlineData("tổng hợp dạng chữ", AnswerForm.Text, "tong hop")]
    [InlineData("copy as text", AnswerForm.Text, "")]
    [InlineData("nhiệm vụ nào quá hạn", AnswerForm.Card, null)]
    [InlineData("đề xuất ra sao", AnswerForm.Card, null)]
    [InlineData("tập huấn Excel đến đâu rồi", AnswerForm.Card, null)]
    [InlineData("nhiệm vụ đột xuất trong quý", AnswerForm.Card, null)]
    [InlineData("", AnswerForm.Card, null)]
    public void The_form_is_read_and_the_rest_kept(string text, AnswerForm form, string? rest)
    {
        Assert.Equal(form, AnswerForms.Read(text));
        if (rest is not null)
        {
            Assert.Equal(rest, AnswerForms.Rest(text));
        }
    }
}
