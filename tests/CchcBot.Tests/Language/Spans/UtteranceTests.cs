using CchcBot.Language.Spans;

namespace CchcBot.Tests.Language.Spans;

/// <summary>What is found in a message before anything is made of it: marks stand for spans, words are spelt right.</summary>
public sealed class UtteranceTests
{
    [Theory]
    [InlineData("xong 3b, còn 4a đang làm 40%", "xong ‹code› , con ‹code› dang lam ‹percent›")]
    [InlineData("I.2 xong, IV.2-2 chưa, 5c-2 đạt 100%", "‹code› xong , ‹code› chua , ‹code› dat ‹100›")]
    [InlineData("đã ban hành QĐ 123/QĐ-TTT ngày 5/9/2026", "da ban hanh qd ‹doc›")]
    [InlineData("xem https://a.example/b/3b.pdf nhé", "xem ‹link› nhe")]
    [InlineData("phòng HCQT và anh Cường chờ 2 tuần", "‹unit› va ‹person› cho ‹length›")]
    [InlineData("việc của tôi và của phòng tôi", "viec ‹mine› va cua ‹ours›")]
    [InlineData("việc em đang phụ trách", "viec ‹mine›")]
    [InlineData("hai việc đâu rồi", "hai viec dau roi")]
    [InlineData("ba việc đầu năm", "ba viec ‹time›")]
    [InlineData("bữa ni có chi, hnay có gì", "‹today› co chi , ‹today› co gi")]
    [InlineData("từng quý một xong mấy việc", "tung quy mot xong may viec")]
    [InlineData("việc của o Cường từ đầu tháng tới chừ xong", "viec cua ‹person› ‹time› xong")]
    [InlineData("tháng trước, hôm nay, tuần sau và 3b đến 15/12", "‹past› , ‹today› , ‹future› va ‹code› ‹until›")]
    public void Spans_are_marked(string text, string marks) => Assert.Equal(marks, Marks(text));

    [Theory]
    [InlineData("hoanf thanhf nhieemj vuj", "hoan thanh nhiem vu")]
    [InlineData("ba1o ca1o xong ro62i", "bao cao xong roi")]
    [InlineData("xonggg rồiii", "xong roi")]
    [InlineData("ko xong dc", "khong xong duoc")]
    [InlineData("đã hoàn thnàh", "da hoan thanh")]
    public void What_was_mistyped_is_read(string text, string words) => Assert.Equal(words, Marks(text));

    /// <summary>A word that is spelt well is not taken for another.</summary>
    [Theory]
    [InlineData("sắp xếp trạm y tế")]
    [InlineData("vất vả quá")]
    public void What_is_spelt_well_stays(string text) => Assert.DoesNotContain(Utterance.Of(text, UpdateOffice.Office).Words.Words, w => w.Corrected is not null);

    [Theory]
    [InlineData("không phải 3b, à nhầm, 3đ", "3đ")]
    [InlineData("xong 3b", "xong")]
    public void A_correction_says_from_where_on_it_counts(string text, string first)
    {
        var utterance = Utterance.Of(text, UpdateOffice.Office);

        Assert.Equal(first, utterance.Tokens.SkipWhile((_, i) => i < utterance.CorrectedFrom).First(t => char.IsLetterOrDigit(t.Shown[0])).Shown);
    }

    [Theory]
    [InlineData("so 3 hoan tat... xin loi go lon, so 6 chu khong phai so 3", "6")]
    [InlineData("2 với 6 tuần tới sẽ xong", "2 6")]
    [InlineData("việc 5 tuần sau mới bàn giao", "5")]
    [InlineData("1a với 4b là cùng một việc, bỏ 4b đi", "4b")]
    [InlineData("điểm c mục 5 thì xong, còn điểm d cùng mục đó chưa", "5c 5d")]
    [InlineData("xem 2 giúp tôi", "2")]
    [InlineData("details of 2", "2")]
    [InlineData("4 đã nghiệm thu; 5 đã ký hợp đồng; 6 đã mời thầu", "4 5 6")]
    [InlineData("sản phẩm của 1a là gì?", "1a")]
    [InlineData("chờ kết quả của 1a", "")]
    [InlineData("mục 3 xong đợt 1, đợt 2 chưa", "3")]
    [InlineData("đã trình 3 (27/KH-VP)", "3 (27/KH-VP)")]
    [InlineData("xong 3 kế hoạch 27/KH-VP và 4b thuộc KH số 12/KH-VP", "3 (27/KH-VP) 4b (12/KH-VP)")]
    [InlineData("task 3 of plan 27/KH-VP is done", "3 (27/KH-VP)")]
    [InlineData("trong kế hoạch 27/KH-VP, nhiệm vụ 3 đã xong", "3 (27/KH-VP)")]
    [InlineData("đã ban hành kế hoạch 27/KH-VP, nhiệm vụ 3 xong", "3")]
    [InlineData("chi tiết dòng 2", "2")]
    [InlineData("xin gia hạn 2 đến 15/10 vì chờ ý kiến", "2")]
    [InlineData("hội đồng 2 đã họp", "")]
    [InlineData("xong 2b, KH 31/KH-VP ngày 12/11", "2b")]
    [InlineData("xong 2b KH 31/KH-VP ngày 12/11", "2b")]
    [InlineData("xong đợt 3 kế hoạch 27/KH-VP", "")]
    public void The_tasks_reported_on(string text, string tasks) =>
        Assert.Equal(tasks, string.Join(' ', Segments.Of(Utterance.Of(text, UpdateOffice.Office), isList: true).Select(s => s.Task)));

    [Theory]
    [InlineData("chưa tới phân nửa", null)]
    [InlineData("tụt lại còn 30% vì làm lại", 30)]
    [InlineData("còn 30%", 70)]
    [InlineData("tăng từ 50 lên 70", 70)]
    [InlineData("lỡ bấm 90, thực ra 9 thôi", 9)]
    [InlineData("chín mươi", 90)]
    [InlineData("5/12 em nộp nhé", null)]
    [InlineData("được 5/12 rồi", 42)]
    public void The_share_of_the_work(string text, int? percent) =>
        Assert.Equal(percent, Utterance.Of(text, UpdateOffice.Office).Shares.LastOrDefault()?.Percent);

    /// <summary>A day without a year is the next one after the present due date.</summary>
    [Theory]
    [InlineData("đến 15/1", "2027-01-15")]
    [InlineData("hết tháng 2", "2027-02-28")]
    [InlineData("sang quý 1 năm sau", "2027-03-31")]
    [InlineData("đến giữa tháng 1", "2027-01-15")]
    [InlineData("trước Tết", "2027-02-05")]
    [InlineData("đến ngày mười lăm tháng hai", "2027-02-15")]
    [InlineData("tới mùng 5 tháng 3", "2027-03-05")]
    [InlineData("until 20 January", "2027-01-20")]
    public void A_day_asked_for_is_after_the_present_one(string text, string day) =>
        Assert.Equal(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), Assert.Single(Utterance.Of(text, UpdateOffice.Office).Times).After(UpdateOffice.Due));

    private static string Marks(string text) => string.Join(' ', Utterance.Of(text, UpdateOffice.Office).Pieces.Pieces.Select(p => p.Mark ?? p.Folded));
}
