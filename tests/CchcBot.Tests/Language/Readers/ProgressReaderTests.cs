using System.Text.RegularExpressions;
using CchcBot.Domain.Text;
using CchcBot.Language;
using CchcBot.Language.Readers;

namespace CchcBot.Tests.Language.Readers;

/// <summary>Reports that stand among the examples: what was learned is read so. What was not is scored by the training project.</summary>
public sealed partial class ProgressReaderTests
{
    /// <summary>Of the project's own rows hardly one is read as nothing that its label allows.</summary>
    [Fact]
    public void What_was_learned_is_read()
    {
        var rows = UpdateOffice.Rows("UpdateRows.txt").Select(r => (Context: (string)r[0], Text: (string)r[1], Expected: (string)r[2])).ToList();

        var wrong = rows.FindAll(row => !row.Expected.Split(" ~ ").Any(e => Says(e, ProgressReader.Read(row.Text, UpdateOffice.Answer(row.Context)).Readings)));

        Assert.True(wrong.Count <= rows.Count * 4 / 100, $"{wrong.Count} of {rows.Count}\n{string.Join('\n', wrong.Take(40))}");
    }

    /// <summary>The worst error: something that is not said is written down as done, dropped or put off, without asking.</summary>
    [Fact]
    public void What_is_not_said_is_never_sure()
    {
        var rows = UpdateOffice.Rows("UpdateDangerousRows.txt").Select(r => (Context: (string)r[0], Text: (string)r[1], Except: (string)r[2])).ToList();

        var harm = rows.FindAll(row => ProgressReader.Read(row.Text, UpdateOffice.Answer(row.Context)) is { Sure: true } reading
            && reading.Readings.Any(r => r.Kind is UpdateKind.Done or UpdateKind.Cancel or UpdateKind.Extension && (r.Task is null || r.Task != row.Except)));

        Assert.Empty(harm);
    }

    /// <summary>Decomposed, whatever the marks' order, is the same sentence.</summary>
    [Fact]
    public void Decomposed_is_read_alike()
    {
        var other = UpdateOffice.Rows("UpdateRows.txt").Select(r => (Context: (string)r[0], Text: (string)r[1])).Where(row =>
            !ProgressReader.Read(row.Text, UpdateOffice.Answer(row.Context)).Readings.Select(UpdateOffice.Write)
                .SequenceEqual(ProgressReader.Read(Decomposed.Of(row.Text), UpdateOffice.Answer(row.Context)).Readings.Select(UpdateOffice.Write)));

        Assert.Empty(other);
    }

    [Theory]
    [InlineData("I.2 xong, IV.2-2 chưa làm, 5c-2 đang làm 40%", "I.2", "IV.2-2", "5c-2")]
    [InlineData("4 với 5 đã trình, 6 chưa làm", "4", "5", "6")]
    [InlineData("xong 3b và 4a, còn 2c vướng", "3b", "4a", "2c")]
    [InlineData("1-3 xong", "1", "2", "3")]
    [InlineData("điểm b mục 3 xong rồi", "3b")]
    [InlineData("việc thứ hai chưa xong", "2")]
    [InlineData("anh Lân báo 1 xong, 2 xong, 3 còn chờ", "1", "2", "3")]
    [InlineData("ba việc đầu xong rồi", "1", "2", "3")]
    [InlineData("2 với 6 tháng này sẽ xong", "2", "6")]
    [InlineData("xong việc số ba và việc số năm rồi", "3", "5")]
    [InlineData("5 xong, 6 xong, à không, 6 mới xong bản nháp", "5", "6")]
    [InlineData("3b xong, nhầm, 3c mới xong", "3c")]
    [InlineData("mấy việc kia xong cả, riêng 4đ mới được 60%", "4đ", "all")]
    [InlineData("chỉ 3 cần gia hạn, những việc khác đúng tiến độ", "3", "all")]
    [InlineData("ngoài 2 ra chưa việc nào xong", "2", "all")]
    [InlineData("five is not ours, seven is done", "5", "7")]
    [InlineData("2b hoàn thành, 2c còn 3 xã chưa nộp", "2b", "2c")]
    [InlineData("hủy báo cáo hồi nãy của mục 2", "2")]
    [InlineData("em nhận đủ hồ sơ của 4a, đang đọc", "4a")]
    [InlineData("3b done in October, 12/QĐ-VP", "3b")]
    [InlineData("3b xong rồi, quên báo 4a cũng xong", "3b", "4a")]
    [InlineData("đưa vào 3b giúp em QĐ 7/QĐ-VP ngày 5/11/2026", "3b")]
    [InlineData("4 xong, 5 xong, 6 xong, à không, 6 mới dự thảo", "4", "5", "6")]
    [InlineData("việc 3 hôm trước vướng, nay gỡ rồi", "3")]
    [InlineData("gửi anh Quyết định 77/QĐ-VP ngày 19/11/2026 của việc 4", "4")]
    [InlineData("1 xong. 5 bo, tren khong yeu cau nua. 6 dang lam", "1", "5", "6")]
    [InlineData("3 voi 7 bao bua truoc roi, xong het", "3", "7")]
    [InlineData("99z xong rồi", "99z")]
    public void Each_task_named_has_its_part(string text, params string[] tasks) =>
        Assert.Equal(tasks.Order(StringComparer.Ordinal), ProgressReader.Read(text, UpdateOffice.Answer("L")).Readings.Select(r => r.Task).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("3b được 60% chứ không phải 80%", 60)]
    [InlineData("3b không phải 80% mà là 60%", 60)]
    [InlineData("3b chưa tới 80%", null)]
    [InlineData("3 - 50%", 50)]
    [InlineData("3b làm được 2 trong 5 mục", 40)]
    [InlineData("3b xong 2 trong 5 ngày", null)]
    [InlineData("3b đã tập huấn được 3 trong 8 phòng", null)]
    public void Only_a_share_of_the_work_is_counted(string text, int? percent) =>
        Assert.Equal(percent, Assert.Single(ProgressReader.Read(text, UpdateOffice.Answer("L")).Readings).Percent);

    /// <summary>"Các mục" before several codes only gathers them: what is said after the last is said of each.</summary>
    [Theory]
    [InlineData("Các mục 3b, 3đ, 4b cùng tiến độ: đang trình ký")]
    [InlineData("những việc 2a, 2b, 6c đều đang lấy ý kiến")]
    public void What_is_said_of_several_is_said_of_each(string text)
    {
        var readings = ProgressReader.Read(text, UpdateOffice.Answer("L")).Readings;

        Assert.Equal(3, readings.Count);
        Assert.Single(readings.Select(r => r.Kind).Distinct());
        Assert.Single(readings.Select(r => r.Note).Distinct());
    }

    /// <summary>Beside a duration the present deadline is only mentioned.</summary>
    [Fact]
    public void The_present_deadline_is_not_the_new_one() => Assert.Equal(
        UpdateOffice.Due.AddDays(5), ProgressReader.Read("hạn là 31/12, xin thêm 5 ngày nữa", UpdateOffice.Answer("S")).Readings[0].NewDue);

    /// <summary>"1b (412/KH-VP)", as the bot prints a task of one of several plans, is no evidence.</summary>
    [Theory]
    [InlineData("1b (412/KH-VP) đã trình")]
    [InlineData("nhiệm vụ 5c-2 kế hoạch 3205/KH-VP đang làm")]
    public void The_plans_number_beside_a_code_is_no_document(string text) => Assert.Empty(Assert.Single(ProgressReader.Read(text, UpdateOffice.Answer("L")).Readings).Evidence);

    [Theory]
    [InlineData("xong 3b xyzzt")]
    public void What_was_not_understood_is_named(string text) => Assert.Equal(["xyzzt"], ProgressReader.Read(text, UpdateOffice.Answer("L")).Unclear);

    [Fact]
    public void There_are_never_more_than_two_other_readings() =>
        Assert.All(UpdateOffice.Rows("UpdateRows.txt"), row =>
        {
            var reading = ProgressReader.Read((string)row[1], UpdateOffice.Answer((string)row[0]));
            Assert.InRange(reading.Others.Count, 0, 2);
            Assert.DoesNotContain(reading.Others, o => o.SequenceEqual(reading.Readings));
        });

    private static bool Says(string expected, IReadOnlyList<UpdateReading> readings)
    {
        var language = expected.EndsWith(" en", StringComparison.Ordinal) ? TextLanguage.En : TextLanguage.Vi;
        var wanted = (language == TextLanguage.En ? expected[..^3] : expected).Split(';', StringSplitOptions.TrimEntries);
        return readings.All(r => r.Language == language)
            && wanted.Select(w => Has().Replace(w, "").Replace(" 100%", "", StringComparison.Ordinal))
                .SequenceEqual(readings.Select(r => UpdateOffice.Write(r).Replace(" 100%", "", StringComparison.Ordinal)));
    }

    [GeneratedRegex("\\s*has \"([^\"]*)\"", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Has();
}
