using CchcBot.Domain.Queries;
using CchcBot.Domain.Text;
using CchcBot.Language.Readers;
using FsCheck;
using FsCheck.Fluent;

namespace CchcBot.Tests.Language.Readers;

public sealed class QuestionReaderTests
{
    public static TheoryData<string, string> Rows() => QuestionOffice.Rows("QuestionRows.txt");

    /// <summary>Of the project's own rows hardly one is read as nothing that its label allows.</summary>
    [Fact]
    public void What_was_learned_is_read()
    {
        var rows = Rows().Select(r => (Text: (string)r[0], Expected: (string)r[1])).ToList();

        var wrong = rows.FindAll(r => !r.Expected.Split(" ~ ").Contains(Written(r.Text), StringComparer.Ordinal));

        Assert.True(wrong.Count <= rows.Count * 6 / 100, $"{wrong.Count} of {rows.Count}\n{string.Join('\n', wrong.Take(40).Select(w => $"{w} {Written(w.Text)}"))}");
    }

    /// <summary>Decomposed is the same question.</summary>
    [Fact]
    public void Decomposed_is_read_alike() =>
        Assert.DoesNotContain(Rows().Select(r => (string)r[0]), text => Written(text) != Written(Decomposed.Of(text)));

    /// <summary>Without diacritics a word may be several, so not all questions stay what they were; nearly all do.</summary>
    [Fact]
    public void Nearly_all_are_read_without_diacritics()
    {
        var marked = Rows().Select(r => (string)r[0]).Where(VietnameseText.HasDiacritics).ToList();

        var other = marked.FindAll(text => Untitled(text) != Untitled(VietnameseText.Fold(text)));

        Assert.True(other.Count <= marked.Count * 10 / 100, $"{other.Count} of {marked.Count}\n{string.Join('\n', other)}");

        static string Untitled(string text) =>
            QuestionOffice.Write(QuestionReader.Read(text, QuestionOffice.Office).Query is var q && q.Intent == QueryIntent.Detail ? q with { Task = null } : q);
    }

    /// <summary>What is asked, what only changes it, and how both are read together.</summary>
    [Theory]
    [InlineData("Nhiệm vụ quá hạn quý này", "còn quý trước?", "list, vi, overdue, 2026-07-01..2026-09-30")]
    [InlineData("Nhiệm vụ quá hạn quý này", "của phòng Nội chính thôi", "list, vi, overdue, 2026-10-01..2026-12-31, unit=Phòng Nội chính")]
    [InlineData("Phòng Kinh tế ngành còn mấy việc?", "thế còn Ban Tiếp công dân?", "count, vi, open, unit=Ban Tiếp công dân")]
    [InlineData("Báo cáo quý III", "xuất ra Excel", "report, vi, 2026-07-01..2026-09-30")]
    [InlineData("how many tasks are overdue this quarter", "what about last quarter?", "count, en, overdue, 2026-07-01..2026-09-30")]
    [InlineData("Việc của tôi tuần này", "tuần sau", "list, vi, 2026-11-23..2026-11-29, mine")]
    [InlineData("Việc của tôi tuần này", "của anh Cường", "list, vi, 2026-11-16..2026-11-22, person=Lê Quốc Cường")]
    [InlineData("Nhiệm vụ quá hạn của phòng tôi", "theo lĩnh vực", "breakdown, vi, overdue, myUnit, by=area")]
    [InlineData("Nhiệm vụ quá hạn của phòng tôi", "bao nhiêu?", "count, vi, overdue, myUnit")]
    [InlineData("đơn vị nào trễ nhiều nhất", "còn quý trước thì sao", "breakdown, vi, overdue, 2026-07-01..2026-09-30, by=unit")]
    [InlineData("Nhiệm vụ quá hạn quý này", "cảm ơn", "none, vi")]
    [InlineData("Nhiệm vụ quá hạn quý này", "việc của tôi hôm nay", "list, vi, 2026-11-21..2026-11-21, mine")]
    [InlineData("Nhiệm vụ quá hạn quý này", "thời tiết hôm nay", "none, vi")]
    [InlineData("xin chào", "còn quý trước?", "list, vi, 2026-07-01..2026-09-30")]
    [InlineData("tháng 8 hoàn thành được gì", "so với tháng trước thì sao", "breakdown, vi, done, 2026-07-01..2026-08-31, by=quarter")]
    [InlineData("quý III quá hạn bao nhiêu việc", "so với quý II thì sao", "breakdown, vi, overdue, 2026-04-01..2026-09-30, by=quarter")]
    [InlineData("quý III hoàn thành bao nhiêu việc", "so với cùng kỳ năm trước", "breakdown, vi, done, 2025-07-01..2026-09-30, by=quarter")]
    [InlineData("Phòng tôi còn gì", "quá hạn quý này", "list, vi, overdue, 2026-10-01..2026-12-31")]
    [InlineData("Nhiệm vụ quá hạn quý trước", "ai chưa báo cáo", "breakdown, vi, notReported, by=person")]
    [InlineData("Nhiệm vụ quá hạn quý trước", "phòng tôi còn gì", "list, vi, open, myUnit")]
    [InlineData("Nhiệm vụ quá hạn quý trước", "chỉ chưa xong", "list, vi, open, 2026-07-01..2026-09-30")]
    [InlineData("anh Cường còn việc gì", "2a", "detail, vi, task=2a")]
    [InlineData("Nhiệm vụ quá hạn của Phòng Nội chính", "theo đơn vị", "breakdown, vi, overdue, by=unit")]
    [InlineData("ai chưa báo cáo", "còn anh Cường?", "list, vi, notReported, person=Lê Quốc Cường")]
    public void ChangesTheQuestionBefore(string before, string text, string expected)
    {
        var previous = QuestionReader.Read(before, QuestionOffice.Office).Query;

        Assert.Equal(expected, QuestionOffice.Write(QuestionReader.Read(text, QuestionOffice.Office, previous).Query));
    }

    [Fact]
    public void SaysWhatTheReadingRestsOn()
    {
        var reading = QuestionReader.Read("nhệm vụ quá hạn của P. HCQT quý này về xyzzt", QuestionOffice.Office);

        Assert.Equal(["P. HCQT", "quý này"], reading.Said);
        Assert.Equal([("nhệm", "nhiệm")], reading.Corrected);
        Assert.Equal(["xyzzt"], reading.Unclear);
        Assert.False(reading.IsFollowUp);
    }

    /// <summary>A person is meant only where a title, the unit or the whole name says so.</summary>
    [Theory]
    [InlineData("anh Quý còn việc gì", "Phạm Minh Quý")]
    [InlineData("quý này còn việc gì", null)]
    [InlineData("chị Năm năm nay có việc gì", "Đỗ Thị Năm")]
    [InlineData("năm nay có việc gì", null)]
    [InlineData("việc an toàn bình ổn", null)]
    public void TellsPeopleFromWords(string text, string? person) =>
        Assert.Equal(person, QuestionReader.Read(text, QuestionOffice.Office).Query.Person);

    /// <summary>Whatever is typed is read without an exception; a period never ends before it begins.</summary>
    [Fact]
    public void AnyTextIsRead()
    {
        var texts = Rows().Select(row => (string)row[0]).ToArray();
        var pieces =
            from text in Gen.Elements(texts)
            from start in Gen.Choose(0, text.Length)
            from length in Gen.Choose(0, text.Length - start)
            select text.Substring(start, length);
        var odd = Gen.Elements(
            "\u0301",
            "\u200b",
            "\n",
            "%",
            "/",
            "3/",
            "31/2",
            "0/0",
            "từ",
            "đến",
            "trước",
            "sau ngày",
            "quý",
            "quý 9",
            "tháng 13",
            "năm 9999",
            "999999999999",
            "400 tháng tới",
            "29/2/2027",
            "“",
            "\"",
            "\ud83d",
            "\ud83d\udc4d",
            "của tôi",
            "Quý",
            "anh",
            "mảng",
            "điểm b",
            "T13",
            "năm sau",
            "9998"
        );
        var cases = from parts in Gen.OneOf(pieces, odd, pieces).ListOf(6) select string.Join(' ', parts);
        var previous = QuestionReader.Read("Nhiệm vụ quá hạn quý này", QuestionOffice.Office).Query;

        Prop.ForAll(cases.ToArbitrary(), text =>
        {
            var query = QuestionReader.Read(text, QuestionOffice.Office, previous).Query;
            return query.From is null || query.To is null || query.From <= query.To;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1500).WithReplay(20261121, 7));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("?!")]
    [InlineData("\u0301")]
    public void NothingSaidIsNoQuestion(string text) =>
        Assert.Equal(QueryIntent.None, QuestionReader.Read(text, QuestionOffice.Office).Query.Intent);

    private static string Written(string text) => QuestionOffice.Write(QuestionReader.Read(text, QuestionOffice.Office).Query);
}
