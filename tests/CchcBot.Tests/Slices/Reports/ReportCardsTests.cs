using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CchcBot.Kernel;
using CchcBot.Kernel.Cards;
using CchcBot.Tests.Support;

namespace CchcBot.Tests.Slices.Reports;

/// <summary>The cards around the papers, as approved.</summary>
[Collection(AzuriteCollection.Name)]
public sealed class ReportCardsTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task They_look_as_approved()
    {
        await using var office = await LoadedOffice.OpenAsync(azurite.Service);
        office.MoveTo(new(2025, 9, 18, 9, 0, 0));
        var report = (await office.SayAsync(TestOffice.Binh, "báo cáo quý III năm 2025")).Card!;
        ApprovedCard.Verify("report-papers", (await office.TapAsync(TestOffice.Binh, report, "Văn bản khác")).Card!);
        ApprovedCard.Verify("report-frame", (await office.SayAsync(TestOffice.Binh, "thể thức văn bản")).Card!);
        ApprovedCard.Verify("report-fields", (await office.SayAsync(TestOffice.Binh, "lĩnh vực báo cáo")).Card!);
        ApprovedCard.Verify("report-field", (await office.SayAsync(TestOffice.Binh, "lĩnh vực báo cáo 3b")).Card!);
        ApprovedCard.Verify("report-template", (await office.SayAsync(TestOffice.Binh, "nạp mẫu báo cáo")).Card!);
        await using var host = await FileHost.StartAsync(SampleTemplate.Own());
        var template = (await office.SayAsync(TestOffice.Binh, "", new SentFile("de-cuong-bao-cao.docx", host.Address))).Card!;
        var file = JsonNode.Parse(template.ToJson())!["body"]!.ToJsonString();
        var hash = Regex.Match(file, "\"file\":\"(?<hash>[0-9a-f]{64})\"", RegexOptions.None, TimeSpan.FromSeconds(5)).Groups["hash"].Value;
        ApprovedCard.Verify("report-template-preview", template, hash);
        ApprovedCard.Verify("report-template-used", (await office.TapAsync(TestOffice.Binh, template, "Dùng mẫu này")).Card!, hash);
        ApprovedCard.Verify("report-template-removed", (await office.SayAsync(TestOffice.Binh, "bỏ mẫu báo cáo")).Card!, hash);
        var issue = (await office.SayAsync(TestOffice.Binh, "phát hành báo cáo quý III số 12/BC-VP, ngày 18/9")).Card!;
        ApprovedCard.Verify("report-issue", issue);
        ApprovedCard.Verify("report-issued", (await office.TapAsync(TestOffice.Binh, issue, "Phát hành")).Card!);
        ApprovedCard.Verify("report-issued-list", (await office.SayAsync(TestOffice.An, "báo cáo đã phát hành")).Card!);
        ApprovedCard.Verify("report-by-unit", (await office.SayAsync(TestOffice.An, "danh sách theo đơn vị")).Card!);
        ApprovedCard.Verify("report-rating", (await office.SayAsync(TestOffice.Cuong, "số liệu đánh giá quý III")).Card!);
    }

    /// <summary>A plan of two hundred headings, with names as long as any.</summary>
    [Fact]
    public async Task The_cards_of_a_large_plan_are_pages()
    {
        await using var office = await LoadedOffice.OpenAsync(azurite.Service, TestPlans.Titled(
        [
            .. Enumerable.Range(0, 60).Select(i => ($"Nội dung {new string('ộ', 100)} {i}",
                new[] { ("a", $"Việc {i}", TestOffice.Centre, "Quý III/2025") })),
        ]));
        office.MoveTo(new(2025, 9, 18, 9, 0, 0));
        var card = (await office.SayAsync(TestOffice.Binh, "lĩnh vực báo cáo")).Card!;
        Assert.InRange(CardJson.SizeOf(card), 1, CardJson.Limit);
        var next = (await office.TapAsync(TestOffice.Binh, card, "Xem tiếp")).Card!;
        Assert.InRange(CardJson.SizeOf(next), 1, CardJson.Limit);
        // What is chosen on a page is kept, and what the words say by themselves is not.
        await office.TapAsync(TestOffice.Binh, next, "Lưu", new Dictionary<string, string> { ["f12"] = "Digital", ["f13"] = "Other" });
        Assert.Single((await office.WorkspaceAsync()).Settings.Papers.Fields!);
    }
}
