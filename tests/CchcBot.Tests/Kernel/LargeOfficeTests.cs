using System.Text.Json.Nodes;
using AdaptiveCards;
using CchcBot.Domain.Text;
using CchcBot.Kernel;
using CchcBot.Kernel.Cards;
using CchcBot.Office;
using CchcBot.Tests.Support;
using Xunit.Abstractions;

namespace CchcBot.Tests.Kernel;

/// <summary>
/// All cards that an administrator, a head and a leader come to, by what can be said and by every button on the way, in offices far larger than any: each
/// within what Teams takes.
/// </summary>
public sealed class LargeOfficeTests(AzuriteFixture azurite, ITestOutputHelper output) : IClassFixture<AzuriteFixture>
{
    // Of one verb's buttons that differ in what they are about, the first lead where the others do.
    private const int MostOfAVerb = 4;
    private const int MostTaps = 450;

    [Theory]
    [InlineData(60, 1_000, false)]
    [InlineData(125, 300, true)]
    public async Task Every_card_is_one_that_teams_takes(int units, int people, bool hasLongNames)
    {
        await using var office = await OpenAsync(units, people, hasLongNames);
        var sizes = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var person in new[] { TestOffice.Binh, TestOffice.Cuong, TestOffice.An })
        {
            await WalkAsync(office, person, sizes);
        }

        office.MoveTo(new(2025, 9, 16, 8, 30, 0));
        await office.DeliverAsync();
        await office.SummariseAsync();
        foreach (var (kind, _, card, _) in office.Messenger.Sent)
        {
            Note(sizes, $"sent {kind}", AdaptiveCardSize(card));
        }

        output.WriteLine(string.Join('\n', sizes.OrderByDescending(s => s.Value).Select(s => $"{s.Value,6} {s.Key}")));
        Assert.True(sizes.Count > 60, $"{sizes.Count} kinds of cards");
        Assert.Empty(sizes.Where(s => s.Value > CardJson.Limit));
    }

    private static async Task WalkAsync(TestOffice office, string person, SortedDictionary<string, int> sizes)
    {
        var waiting = new Queue<AdaptiveCard>();
        string[] more =
        [
            "nhiệm vụ quá hạn", "báo cáo quý III", "việc theo đơn vị", "việc theo người", "giao 1a", "xin gia hạn 1a", "cập nhật 1a", "nhiệm vụ 1a",
            "lịch sử 1a", "sửa nhiệm vụ 1a", "xoá dữ liệu của tôi", "đề nghị Đơn vị 7 phối hợp 1a", "sửa đơn vị Đơn vị 7",
        ];
        foreach (var words in DeclaredModules.Phrases.Select(p => p.Words).Concat(more).Where(w => !w.StartsWith("nạp", StringComparison.Ordinal)))
        {
            Take($"said {words}", await office.SayAsync(person, words));
        }

        var (taps, tapped) = (0, new Dictionary<string, int>(StringComparer.Ordinal));
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (waiting.TryDequeue(out var card) && taps < MostTaps)
        {
            foreach (var action in TestOffice.Actions(JsonNode.Parse(card.ToJson())!))
            {
                var (verb, data) = (action["verb"]!.GetValue<string>(), action["data"]?.DeepClone() as JsonObject ?? []);
                // What closes or removes comes to its own end: here the office goes on.
                if (action["style"]?.GetValue<string>() == ActionStyles.Destructive || verb.StartsWith("plan.close", StringComparison.Ordinal)
                    || !seen.Add($"{verb} {data.ToJsonString()}") || (tapped[verb] = tapped.GetValueOrDefault(verb) + 1) > MostOfAVerb)
                {
                    continue;
                }

                taps++;
                Take($"tapped {verb}", await office.TapAsync(person, verb, data));
            }
        }

        void Take(string from, Reply reply)
        {
            if (reply.Card is { } card)
            {
                Note(sizes, from, CardJson.SizeOf(card));
                waiting.Enqueue(card);
            }
        }
    }

    private static void Note(SortedDictionary<string, int> sizes, string from, int size) => sizes[from] = Math.Max(size, sizes.GetValueOrDefault(from));

    private static int AdaptiveCardSize(string json) => System.Text.Encoding.UTF8.GetByteCount(json);

    private async Task<TestOffice> OpenAsync(int units, int people, bool hasLongNames)
    {
        var tail = hasLongNames ? " - Trung tâm Phục vụ hành chính công, Kiểm soát thủ tục hành chính và Chuyển đổi số khu vực liên xã phía Tây" : "";
        List<Unit> all = [.. Enumerable.Range(1, units).Select(i => $"Đơn vị {i}{tail}").Select(name => new Unit(UnitKeys.Key(name), name, []))];
        string[] letters = ["a", "b", "c", "d", "đ", "e", "g", "h", "i", "k"];
        var plan = TestPlans.Listed(Enumerable.Range(0, 60).Select(i => (
            (i / 10) + 1,
            letters[i % 10],
            $"Rà soát, hoàn thiện quy trình nội bộ giải quyết thủ tục hành chính thuộc lĩnh vực thứ {i + 1}",
            i == 0 ? TestOffice.Centre : all[i % all.Count].Name,
            i % 3 == 0 ? "Quý II/2025" : "Quý III/2025")));
        var office = await LoadedOffice.OpenAsync(azurite.Service, plan);
        await LargeOffice.UnitsAsync(azurite.Service, office.Id, [.. all.Select((u, i) => i % 4 == 0 ? u : u with { Head = Id(i) })]);
        await LargeOffice.PeopleAsync(azurite.Service, office.Id, [.. Enumerable.Range(0, people).Select(i => LargeOffice.Person(
            Id(i),
            hasLongNames ? $"Nguyễn Phúc Hoàng Thiên Kim Ngân Quỳnh Anh {i}" : $"Nguyễn Thị Minh {i}",
            i < 250 ? TestOffice.Centre : all[i % all.Count].Name,
            i % 20 == 0 ? Roles.Leader : i % 4 == 0 ? Roles.Head | Roles.Member : Roles.Member) with
        {
            Title = hasLongNames ? "Phó Giám đốc phụ trách Trung tâm Phục vụ hành chính công" : "Chuyên viên",
        })]);
        office.MoveTo(new(2025, 9, 15, 9, 0, 0));
        return office;
    }

    private static string Id(int person) => $"00000000-0000-4000-8000-0000000{person + 10_000:D5}";
}
