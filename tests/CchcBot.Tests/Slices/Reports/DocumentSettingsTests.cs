using CchcBot.Domain.Tasks;
using CchcBot.Kernel;
using CchcBot.Office;
using CchcBot.Slices.Reports;
using CchcBot.Tests.Support;

namespace CchcBot.Tests.Slices.Reports;

/// <summary>Lists by unit to print, and the facts that a rating rests on.</summary>
[Collection(AzuriteCollection.Name)]
public sealed class DocumentSettingsTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task The_list_by_unit_is_a_paper_and_a_sheet_in_the_plans_order()
    {
        await using var office = await LoadedOffice.OpenAsync(azurite.Service);
        office.MoveTo(new(2025, 7, 10, 9, 0, 0));
        var card = (await office.SayAsync(TestOffice.An, "danh sách theo đơn vị")).Card!;
        var word = await FileAsync(office, TestOffice.An, (await office.TapAsync(TestOffice.An, card, "Tệp Word")).File!);
        WordText.AssertValid(word!);
        var text = WordText.Of(word!);
        Assert.True(text.IndexOf($"1. {TestOffice.Administration} (02)", StringComparison.Ordinal) is >= 0 and var first
            && text.IndexOf($"2. {TestOffice.Centre} (04)", StringComparison.Ordinal) > first, text);
        var sheet = await FileAsync(office, TestOffice.An, (await office.TapAsync(TestOffice.An, card, "Tệp Excel để in")).File!);
        var rows = CchcBot.Documents.Sheets.SheetFile.Read(sheet!, "x.xlsx").Sheets.Single().Rows;
        Assert.Equal(8, rows.Count);

        // A head sees the own unit's.
        var own = (await office.SayAsync(TestOffice.Cuong, "danh sách theo đơn vị")).Card!;
        Assert.DoesNotContain(
            TestOffice.Interior,
            WordText.Of((await FileAsync(office, TestOffice.Cuong, (await office.TapAsync(TestOffice.Cuong, own, "Tệp Word")).File!))!),
            StringComparison.Ordinal);
        Assert.True((await office.SayAsync(TestOffice.An, "danh sách theo đơn vị Phòng Không Có")).IsProblem);
    }

    [Fact]
    public async Task The_facts_for_a_rating_count_and_explain_and_judge_nobody()
    {
        await using var office = await LoadedOffice.OpenAsync(azurite.Service);
        office.MoveTo(new(2025, 6, 20, 9, 0, 0));
        var confirm = await office.SayAsync(TestOffice.Cuong, "3a vướng: nhà thầu chậm bàn giao");
        await office.TapAsync(TestOffice.Cuong, confirm.Card!, "Đúng, ghi lại");
        office.MoveTo(new(2025, 7, 10, 9, 0, 0));

        var own = (await office.SayAsync(TestOffice.Cuong, "số liệu đánh giá quý II")).Card!;
        var word = await FileAsync(office, TestOffice.Cuong, (await office.TapAsync(TestOffice.Cuong, own, "Tệp Word")).File!);
        WordText.AssertValid(word!);
        var text = WordText.Of(word!);
        Assert.Contains("Lê Quốc Cường (từ ngày 01/4/2025 đến ngày 30/6/2025)", text, StringComparison.Ordinal);
        Assert.Contains("6 | Đến hạn trong kỳ, đang quá hạn | 01", text, StringComparison.Ordinal);
        Assert.Contains("nhà thầu chậm bàn giao", text, StringComparison.Ordinal);
        Assert.DoesNotContain("điểm:", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("xếp hạng", text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task The_facts_are_for_the_person_the_head_and_the_deciding_leader_alone()
    {
        await using var office = await LoadedOffice.OpenAsync(azurite.Service);
        office.MoveTo(new(2025, 7, 10, 9, 0, 0));
        const string Words = "số liệu đánh giá quý II của anh Cường";
        Assert.NotNull((await office.SayAsync(TestOffice.Cuong, Words)).Card);
        Assert.NotNull((await office.SayAsync(TestOffice.An, Words)).Card);
        // The administrator monitors the plan, and leads another unit.
        Assert.True((await office.SayAsync(TestOffice.Binh, Words)).IsProblem);
        var card = (await office.SayAsync(TestOffice.An, Words)).Card!;
        var file = (await office.TapAsync(TestOffice.An, card, "Tệp Word")).File!;
        Assert.Null(await FileAsync(office, TestOffice.Binh, file));
        Assert.True((await office.TapAsync(TestOffice.Binh, card, "Tệp Word")).IsProblem);
        Assert.NotNull((await office.SayAsync(TestOffice.An, $"số liệu đánh giá quý II của {TestOffice.Centre}")).Card);
        Assert.True((await office.SayAsync(TestOffice.Binh, $"số liệu đánh giá quý II của {TestOffice.Centre}")).IsProblem);
    }

    private static Task<byte[]?> FileAsync(TestOffice office, string person, OfferedFile file) =>
        office.AsAsync(person, t => office.Service<CchcBot.App.CommandRouter>().FileAsync(t, file.Kind, file.Id, default));
}
