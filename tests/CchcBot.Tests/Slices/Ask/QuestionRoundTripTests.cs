using System.Text.Json;
using CchcBot.Domain.Queries;
using CchcBot.Domain.Reports;
using CchcBot.Domain.Text;
using CchcBot.Kernel;
using CchcBot.Language;
using CchcBot.Language.Readers;
using CchcBot.Tests.Support;

namespace CchcBot.Tests.Slices.Ask;

/// <summary>A button carries its question: it comes back as the same one, whatever it asks for.</summary>
public sealed class QuestionRoundTripTests
{
    private static readonly LanguageContext Office = new(
        SampleOffice.Today,
        "Phòng Nội chính",
        [
            new("Phòng Hành chính - Quản trị", ["HCQT"]),
            new("Phòng Nội chính", ["NC"]),
            new("Trung tâm Phục vụ - Kiểm soát thủ tục hành chính", ["TT PVHCC"]),
            new("Trung tâm Công báo và Tin học", []),
        ],
        [new("Nguyễn Văn An", "Phòng Nội chính"), new("Phạm Minh Quý", "Phòng Hành chính - Quản trị")],
        ["Kế hoạch CCHC năm 2026", "Kế hoạch chuyển đổi số năm 2026"],
        ["chỉ đạo điều hành", "thể chế", "thủ tục hành chính", "chính quyền số"]);

    private static readonly (DateOnly? From, DateOnly? To)[] Periods =
    [
        (null, null),
        (new(2026, 10, 1), new(2026, 12, 31)),
        (new(2025, 7, 1), new(2025, 9, 30)),
        (new(2026, 11, 1), new(2026, 11, 30)),
        (new(2026, 1, 1), new(2026, 6, 30)),
        (new(2026, 7, 1), new(2026, 12, 31)),
        (new(2026, 1, 1), new(2026, 12, 31)),
        (new(2026, 11, 16), new(2026, 11, 22)),
        (new(2026, 11, 21), new(2026, 11, 21)),
        (null, new(2026, 12, 31)),
    ];

    public static TheoryData<string, TextLanguage> Questions
    {
        get
        {
            var data = new TheoryData<string, TextLanguage>();
            foreach (var key in Queries().Keys)
            {
                data.Add(key, TextLanguage.Vi);
                data.Add(key, TextLanguage.En);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Questions))]
    public void A_buttons_question_comes_back_as_it_was(string key, TextLanguage language)
    {
        var asked = new AskPayload(Queries()[key] with { Language = language }, Page: 2, Plan: "k1", Code: "3b", As: AnswerForm.Excel);
        var read = SharedVerbs.Ask.Read(SharedVerbs.Ask.Write(asked))!;

        Assert.Equal(Show(asked.Query!), Show(read.Query!));
        Assert.Equal(asked with { Query = null }, read with { Query = null });
    }

    [Theory]
    [InlineData("""{"query":{"intent":77,"statuses":[],"language":"Vi"}}""")]
    [InlineData("""{"query":{"intent":"List","statuses":["NeverHeardOf"],"language":"Vi"}}""")]
    [InlineData("""{"query":"nhiệm vụ quá hạn"}""")]
    [InlineData("""{"page":"nhất"}""")]
    [InlineData("""["query"]""")]
    public void What_is_no_question_is_not_read(string data) => Assert.Null(SharedVerbs.Ask.Read(JsonDocument.Parse(data).RootElement));

    private static Dictionary<string, TaskQuery> Queries()
    {
        var list = SampleOffice.Query();
        var overdue = SampleOffice.Query(QueryIntent.List, QueryStatus.Overdue);
        var all = new List<TaskQuery>();
        foreach (var status in Enum.GetValues<QueryStatus>())
        {
            all.Add(list with { Statuses = [status] });
            all.Add((list with { Statuses = [status] }).ThisQuarter());
        }

        foreach (var (from, to) in Periods)
        {
            all.Add(list with { From = from, To = to });
            all.Add(overdue with { From = from, To = to });
            all.Add(list with { Intent = QueryIntent.Report, From = from, To = to });
        }

        foreach (var scoped in new[] { overdue, list.ThisQuarter(), list with { Statuses = [QueryStatus.Open, QueryStatus.Blocked] } })
        {
            all.AddRange(Office.Units.Select(u => scoped with { Unit = u.Name }));
            all.AddRange(Office.People.Select(p => scoped with { Person = p.Name }));
            all.AddRange(Office.Areas.Select(a => scoped with { Area = a }));
            all.AddRange(Office.Plans.Select(p => scoped with { Plan = p }));
            all.Add(scoped with { Mine = true });
            all.Add(scoped with { MyUnit = true });
            all.Add(scoped with { Intent = QueryIntent.Count });
            all.Add(scoped with { Unit = Office.Units[2].Name, Area = "thể chế", Plan = Office.Plans[1] });
            all.AddRange(Enum.GetValues<QueryGroup>().Select(g => scoped with { Intent = QueryIntent.Breakdown, GroupBy = g }));
        }

        all.AddRange(new[] { "3b", "7đ", "12" }.Select(t => list with { Intent = QueryIntent.Detail, Task = t }));
        return all.DistinctBy(Show).ToDictionary(Show);
    }

    private static string Show(TaskQuery q) => string.Join(' ', new object?[]
    {
        q.Intent, $"[{string.Join(',', q.Statuses.Order())}]", $"{q.From:yyyy-MM-dd}..{q.To:yyyy-MM-dd}",
        q.MyUnit, q.Unit, q.Person, q.Mine ? "mine" : null, q.Area, q.Plan, q.GroupBy, q.Task, q.Language,
    }.Where(p => p is not null));
}
