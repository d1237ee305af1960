using System.Text.Json.Nodes;
using CchcBot.App;
using CchcBot.Kernel;
using CchcBot.Tests.Support;

namespace CchcBot.Tests.Kernel;

/// <summary>The cards of the story as approved: the gallery draws these files in both themes, at desktop and phone width.</summary>
public sealed class CardLooksTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Fact]
    public async Task The_cards_of_loading_reminding_and_reporting_look_as_approved()
    {
        var plan = TestPlans
            .Year2025.Replace("3. Nội dung", "4. Nội dung", StringComparison.Ordinal)
            .Replace("- Sản phẩm: Văn bản.\n\n- Thời gian thực hiện: Quý IV/2025.", "- Thời gian thực hiện: Trước ngày 30/11/2024.", StringComparison.Ordinal);
        using var folder = TestPlans.Folder(("ke-hoach.txt", TestPlans.Bytes(plan)));
        await using var office = await TestOffice.OpenAsync(azurite.Service, new DateTime(2025, 7, 15, 9, 0, 0), o => o.Demo.PlansFolder = folder.Path);
        var choice = await office.SayAsync(TestOffice.Binh, "nạp kế hoạch");
        ApprovedCard.Verify("load-choose", choice.Card!);
        var preview = await office.TapAsync(TestOffice.Binh, choice.Card!, "ke-hoach.txt");
        ApprovedCard.Verify("load-preview", preview.Card!);
        var stored = await office.TapAsync(TestOffice.Binh, preview.Card!, "Nạp");
        ApprovedCard.Verify("load-stored", stored.Card!);
        await office.TapAsync(TestOffice.Binh, stored.Card!, "Ghi nhận", new { done = "1a" });
        ApprovedCard.Verify("load-plans", (await office.SayAsync(TestOffice.Binh, "danh sách kế hoạch")).Card!);
        ApprovedCard.Verify("roster", (await office.SayAsync(TestOffice.Binh, "đơn vị và cán bộ")).Card!);
        var help = await office.SayAsync(TestOffice.Binh, "trợ giúp");
        ApprovedCard.Verify("help-administrator", help.Card!);
        ApprovedCard.Verify("help-topic", (await office.TapAsync(TestOffice.Binh, HelpCard.Open.Name, new JsonObject { ["topic"] = "Plans" })).Card!);
        ApprovedCard.Verify("help-staff-en", (await EnglishHelpAsync(office)).Card!);

        office.MoveTo(new(2025, 9, 16, 8, 30, 0));
        await office.RemindAsync();
        var digest = await office.TapAsync(TestOffice.Cuong, SharedVerbs.ShowDigest.Name, new JsonObject { ["d"] = $"digest|20250916|{TestOffice.Cuong}" });
        ApprovedCard.Verify("digest", digest.Card!);
        var form = await office.TapAsync(TestOffice.Cuong, digest.Card!, "Khác 4b");
        ApprovedCard.Verify("status-form", form.Card!);
        var problem = await office.TapAsync(TestOffice.Cuong, form.Card!, "Lưu", new { date = "31/02", result = "Đã có dự thảo" });
        ApprovedCard.Verify("status-problem", problem.Card!);
        var saved = await office.TapAsync(
            TestOffice.Cuong,
            problem.Card!,
            "Lưu",
            new
            {
                step = "Consulting",
                date = "",
                result = "Đã gửi lấy ý kiến các phòng",
            }
        );
        ApprovedCard.Verify("status-saved", saved.Card!);
        var confirm = await office.SayAsync(TestOffice.Cuong, "đã xong 4b, QĐ 12/QĐ-VP ngày 5/9");
        ApprovedCard.Verify("status-confirm", confirm.Card!);
    }

    /// <summary>Of every approved card: who sees two buttons side by side, or hears them read, can tell them apart.</summary>
    [Fact]
    public void No_two_buttons_of_a_card_are_alike()
    {
        var alike = ApprovedCard.All()
            .Select(c => (c.Name, Twice: Alike(JsonNode.Parse(c.Json)!)))
            .Where(c => c.Twice.Count > 0)
            .Select(c => $"{c.Name}: {string.Join(", ", c.Twice)}");
        Assert.Empty(alike);
    }

    /// <summary>What stands on more than one button of the card.</summary>
    internal static IReadOnlyList<string> Alike(JsonNode card) =>
        [.. Buttons(card).GroupBy(b => b, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key)];

    private static IEnumerable<string> Buttons(JsonNode? node) => node switch
    {
        JsonObject found => (found["type"]?.GetValue<string>().StartsWith("Action.", StringComparison.Ordinal) == true && found["title"] is not null
                ? [(found["tooltip"] ?? found["title"])!.GetValue<string>()]
                : Enumerable.Empty<string>())
            // What a whole row does when it is touched is no button.
            .Concat(found.Where(p => p.Key != "selectAction").SelectMany(p => Buttons(p.Value))),
        JsonArray list => list.SelectMany(Buttons),
        _ => [],
    };

    private static async Task<Reply> EnglishHelpAsync(TestOffice office)
    {
        await office.SayAsync(TestOffice.Cuong, "english");
        var help = await office.SayAsync(TestOffice.Cuong, "help");
        await office.SayAsync(TestOffice.Cuong, "tiếng Việt");
        return help;
    }
}
