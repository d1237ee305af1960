using CchcBot.Domain.Plans;
using CchcBot.Domain.Tasks;
using CchcBot.Domain.Time;
using CchcBot.Tests.Support;

namespace CchcBot.Tests.Domain.Plans;

/// <summary>Two texts of a plan, task by task: what is the same work, whatever its letter.</summary>
public sealed class PlanComparisonTests
{
    private const string Office = "Phòng Hành chính - Quản trị";
    private const string Affairs = "Phòng Nội chính";
    private const string Review = "Rà soát, đơn giản hóa thủ tục hành chính nội bộ thuộc phạm vi quản lý của Văn phòng";
    private const string Training = "Tổ chức tập huấn kỹ năng số cho cán bộ, công chức, viên chức";
    private const string Inspection = "Ban hành kế hoạch kiểm tra công tác cải cách hành chính năm 2025";

    /// <summary>Each: the old task (letter, text, lead, time, area), the new one, and what is said of the pair; null = they are two tasks.</summary>
    public static TheoryData<string, string[], string[], TaskChanges?> Pairs =>
        new()
        {
            { "as it was", ["3a", Review, Office, "Quý II/2025", "Thủ tục"], ["3a", Review, Office, "Quý II/2025", "Thủ tục"], TaskChanges.None },
            {
                "case, blanks and a full stop",
                ["3a", Review, Office, "Quý II/2025", "Thủ tục"],
                ["3a", Review.ToUpperInvariant() + " .", Office, "Quý II/2025", "THỦ TỤC"],
                TaskChanges.None
            },
            {
                "without diacritics",
                ["3a", Review, Office, "Quý II/2025", "Thủ tục"],
                ["3a", "Ra soat, don gian hoa thu tuc hanh chinh noi bo thuoc pham vi quan ly cua Van phong", Office, "Quy II/2025", "Thu tuc"],
                TaskChanges.None
            },
            {
                "other words for the same time",
                ["3a", Review, Office, "Quý II/2025", "Thủ tục"],
                ["3a", Review, Office, "Quý II năm 2025", "Thủ tục"],
                TaskChanges.None
            },
            { "another letter", ["3a", Review, Office, "Quý II/2025", "Thủ tục"], ["3c", Review, Office, "Quý II/2025", "Thủ tục"], TaskChanges.Relettered },
            {
                "another section",
                ["3a", Review, Office, "Quý II/2025", "Cải cách thủ tục hành chính"],
                ["5b", Review, Office, "Quý II/2025", "Xây dựng chính quyền số"],
                TaskChanges.Moved
            },
            {
                "the section has another number",
                ["3a", Review, Office, "Quý II/2025", "Cải cách thủ tục hành chính"],
                ["4a", Review, Office, "Quý II/2025", "Cải cách thủ tục hành chính"],
                TaskChanges.Relettered
            },
            {
                "a word of the heading is another",
                ["3a", Review, Office, "Quý II/2025", "Cải cách thủ tục hành chính"],
                ["3a", Review, Office, "Quý II/2025", "Về cải cách thủ tục hành chính"],
                TaskChanges.None
            },
            { "later", ["3a", Review, Office, "Quý II/2025", "Thủ tục"], ["3a", Review, Office, "Quý III/2025", "Thủ tục"], TaskChanges.Deadline },
            { "no longer dated", ["3a", Review, Office, "Quý II/2025", "Thủ tục"], ["3a", Review, Office, "Thường xuyên", "Thủ tục"], TaskChanges.Deadline },
            {
                "in two parts",
                ["3a", Review, Office, "Quý IV/2025", "Thủ tục"],
                ["3a", Review, Office, "Quý I ban hành kế hoạch; Quý IV tổng kết", "Thủ tục"],
                TaskChanges.Deadline
            },
            { "another lead", ["3a", Review, Office, "Quý II/2025", "Thủ tục"], ["3a", Review, Affairs, "Quý II/2025", "Thủ tục"], TaskChanges.Lead },
            {
                "a lead more",
                ["3a", Review, Office, "Quý II/2025", "Thủ tục"],
                ["3a", Review, $"{Office};{Affairs}", "Quý II/2025", "Thủ tục"],
                TaskChanges.Lead
            },
            {
                "leads in another order",
                ["3a", Review, $"{Affairs};{Office}", "Quý II/2025", "Thủ tục"],
                ["3a", Review, $"{Office};{Affairs}", "Quý II/2025", "Thủ tục"],
                TaskChanges.None
            },
            {
                "some words more",
                ["3a", Review, Office, "Quý II/2025", "Thủ tục"],
                ["3a", Review + " và các đơn vị trực thuộc", Office, "Quý II/2025", "Thủ tục"],
                TaskChanges.Text
            },
            {
                "some words less, elsewhere, later",
                ["3a", Review, Office, "Quý II/2025", "Cải cách thủ tục"],
                ["5d", "Rà soát, đơn giản hóa thủ tục hành chính nội bộ của Văn phòng", Affairs, "Quý IV/2025", "Chính quyền số"],
                TaskChanges.Text | TaskChanges.Moved | TaskChanges.Lead | TaskChanges.Deadline
            },
            {
                "reworded where it stood",
                ["4b", Training, Office, "Quý III/2025", "Công vụ"],
                ["4b", "Tổ chức bồi dưỡng kỹ năng số cho công chức, viên chức của Văn phòng", Office, "Quý III/2025", "Công vụ"],
                TaskChanges.Text
            },
            {
                "other work under the same letter",
                ["4b", Training, Office, "Quý III/2025", "Công vụ"],
                ["4b", "Xây dựng đề án vị trí việc làm trình cấp có thẩm quyền phê duyệt", Office, "Quý III/2025", "Công vụ"],
                null
            },
            {
                "other work in the same office's words",
                ["1a", Inspection, Office, "Quý I/2025", "Chỉ đạo"],
                ["1a", "Ban hành kế hoạch tuyên truyền cải cách hành chính và chuyển đổi số", Office, "Quý I/2025", "Chỉ đạo"],
                null
            },
        };

    [Theory]
    [MemberData(nameof(Pairs))]
    public void A_task_is_known_by_its_words(string why, string[] old, string[] revised, TaskChanges? expected)
    {
        // Among others, so that words that every task has weigh little.
        ReformTask[] others =
        [
            Make(90, "9a", "Đăng tin, bài về cải cách hành chính trên Trang thông tin điện tử", Affairs, "Thường xuyên", "Tuyên truyền"),
            Make(91, "9b", "Báo cáo kết quả thực hiện kế hoạch cải cách hành chính định kỳ", Office, "Hằng quý", "Tuyên truyền"),
            Make(92, "9c", "Nâng cấp phần mềm quản lý văn bản và điều hành", Affairs, "Quý IV/2025", "Tuyên truyền"),
        ];
        var difference = PlanComparison.Compare([Make(1, old), .. others], [Make(1, revised), .. others]);

        var match = difference.Matched.SingleOrDefault(m => m.Old.Ordinal == 1);
        Assert.Equal((why, expected), (why, match?.Changes));
        Assert.Equal(expected is null ? (1, 1) : (0, 0), (difference.Added.Count, difference.Gone.Count));
        Assert.Equal(3 + (expected is null ? 0 : 1), difference.Matched.Count);
    }

    [Fact]
    public void A_task_put_in_before_others_shifts_their_letters_and_nothing_else()
    {
        string[] texts = [Inspection, Review, Training, "Nâng cấp phần mềm quản lý văn bản và điều hành"];
        var old = texts.Select((t, i) => Make(i + 1, $"1{"abcde"[i]}", t, Office, "Quý II/2025", "Chung")).ToList();
        string[] more = ["Kiện toàn Ban Chỉ đạo chuyển đổi số của cơ quan", .. texts];
        var revised = more.Select((t, i) => Make(i + 1, $"1{"abcde"[i]}", t, Office, "Quý II/2025", "Chung")).ToList();

        var difference = PlanComparison.Compare(old, revised);

        Assert.Equal(["1a"], difference.Added.Select(t => t.Code));
        Assert.Empty(difference.Gone);
        Assert.Equal([("1a", "1b"), ("1b", "1c"), ("1c", "1d"), ("1d", "1e")], difference.Matched.Select(m => (m.Old.Code, m.New.Code)));
        Assert.All(difference.Matched, m => Assert.Equal(TaskChanges.Relettered, m.Changes));
    }

    [Fact]
    public void Equal_texts_are_told_apart_by_letter_place_and_lead()
    {
        ReformTask[] tasks =
        [
            Make(1, "1a", "Báo cáo định kỳ", Office, "Quý I/2025", "Chỉ đạo"), Make(2, "2a", "Báo cáo định kỳ", Affairs, "Quý II/2025", "Thể chế"),
            Make(3, "2b", "Báo cáo định kỳ", Office, "Quý III/2025", "Thể chế"),
        ];

        var difference = PlanComparison.Compare(tasks, [.. tasks.Reverse()]);

        Assert.All(difference.Matched, m => Assert.Equal((m.Old.Code, TaskChanges.None), (m.New.Code, m.Changes)));
    }

    [Fact]
    public void Near_duplicates_are_not_mixed_up()
    {
        var old = Enumerable
            .Range(1, 4)
            .Select(q =>
                Make(q, $"1{"abcd"[q - 1]}", $"Báo cáo kết quả công tác cải cách hành chính quý {Roman(q)} năm 2025", Office, $"Quý {Roman(q)}/2025", "Chung")
            )
            .ToList();
        var revised = old.Skip(1).Select((t, i) => t with { Code = $"1{"abc"[i]}", Ordinal = i + 1 }).ToList();

        var difference = PlanComparison.Compare(old, revised);

        Assert.Equal(["1a"], difference.Gone.Select(t => t.Code));
        Assert.All(difference.Matched, m => Assert.Equal(m.Old.Text, m.New.Text));
    }

    [Fact]
    public void In_another_years_plan_each_years_own_number_is_the_same_word()
    {
        var old = Make(1, "1a", "Ban hành Kế hoạch năm 2025", Office, "Quý I/2025", "Chung");
        var next = Make(1, "1a", "Ban hành Kế hoạch năm 2026", Office, "Quý I/2026", "Chung");

        Assert.Single(PlanComparison.Compare([old], [next], 2025, 2026).Matched);
        Assert.Equal(1, PlanComparison.Compare([old], [next], 2025, 2026).Matched[0].Likeness);
    }

    [Fact]
    public void What_stands_in_no_text_stays()
    {
        var act = new AmendingAct(PlanBuilder.Noon("1/3/2025"), "someone", "o");
        var byHand = Make(1, "1b", Training, Office, "Quý II/2025", "Chung") with { Log = [act.Note(TaskAmendmentKind.Added, null, "1b")] };

        var difference = PlanComparison.Compare([Make(2, "1a", Inspection, Office, "Quý I/2025", "Chung"), byHand], []);

        Assert.Equal(["1b"], difference.Kept.Select(t => t.Code));
        Assert.Equal(["1a"], difference.Gone.Select(t => t.Code));
    }

    [Fact]
    public void A_closed_task_that_comes_back_is_the_same_task()
    {
        var closed = Make(1, "1a", Inspection, Office, "Quý I/2025", "Chung") with { Standing = TaskStanding.Removed };

        Assert.Equal(TaskChanges.Restored, Assert.Single(PlanComparison.Compare([closed], [closed with { Standing = TaskStanding.InForce }]).Matched).Changes);
        Assert.Empty(PlanComparison.Compare([closed], []).Gone);
    }

    [Fact]
    public void Five_hundred_by_five_hundred_tasks_take_no_time_to_speak_of()
    {
        var random = new Random(4);
        string[] words =
        [
            .. "ban hành kế hoạch rà soát đơn giản hóa thủ tục nội bộ tổ chức tập huấn kỹ năng số công chức nâng cấp phần mềm văn bản báo cáo kết quả kiểm tra đề án vị trí việc làm chuyển đổi số dịch vụ công trực tuyến".Split(
                ' '
            ),
        ];
        var old = Enumerable
            .Range(1, 500)
            .Select(i =>
                Make(i, $"{i}", string.Join(' ', Enumerable.Range(0, 25).Select(_ => words[random.Next(words.Length)])), Office, "Quý I/2025", "Chung")
            )
            .ToList();
        var revised = old.Select((t, i) => t with { Ordinal = 500 - i, Text = $"{t.Text} bổ sung" }).ToList();
        PlanComparison.Compare([.. old.Take(60)], [.. revised.Take(60)]);

        PlanDifference difference = null!;
        var took = ThreadTime.Of(() => difference = PlanComparison.Compare(old, revised));

        Assert.Equal(500, difference.Matched.Count(m => m.Old.Code == m.New.Code));
        // Some 60 ms here; a method that looks at every pair word by word takes many seconds.
        Assert.InRange(took, TimeSpan.Zero, TimeSpan.FromSeconds(3));
    }

    private static string Roman(int quarter) => ((string[])["I", "II", "III", "IV"])[quarter - 1];

    private static ReformTask Make(int ordinal, params string[] parts)
    {
        var (code, text, lead, time, area) = (parts[0], parts[1], parts[2], parts[3], parts[4]);
        return new ReformTask(
            code,
            ordinal,
            area,
            new string([.. code.TakeWhile(char.IsDigit)]),
            text,
            [.. lead.Split(';').Select(u => new LeadUnit(PlanBuilder.Key(u), u))],
            [],
            false,
            null,
            time,
            DeadlineReader.Read(time, PlanPeriod.OfYear(2025)));
    }
}
