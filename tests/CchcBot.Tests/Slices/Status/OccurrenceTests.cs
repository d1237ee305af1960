using CchcBot.Tests.Support;

namespace CchcBot.Tests.Slices.Status;

/// <summary>A report on a recurring task: the period that is said chooses the occurrence, else the only open one, else it is asked; the card names it.</summary>
public sealed class OccurrenceTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Fact]
    public async Task The_period_said_chooses_the_occurrence_and_the_card_names_it()
    {
        await using var office = await OpenAsync(new DateTime(2025, 6, 26, 9, 0, 0));
        var confirm = (await office.SayAsync(TestOffice.Cuong, "1c quý II đã xong, BC 45/BC-VP ngày 25/6/2025")).Card!;
        Assert.Contains("1c (kỳ 30/06/2025)", confirm.ToJson(), StringComparison.Ordinal);
        await office.TapAsync(TestOffice.Cuong, confirm, "Đúng, ghi lại");
        var assignments = (await office.StateAsync()).Find("1c")!.Assignments;
        Assert.Equal([false, true, false, false], assignments.Select(d => d.IsDone));
        Assert.Equal(0, assignments[1].DaysLate(new DateOnly(2025, 6, 26)));
    }

    [Fact]
    public async Task Where_several_are_open_it_is_asked_and_a_documents_date_decides_nothing()
    {
        // Signed in April it may well be the first quarter's.
        await using var office = await OpenAsync(new DateTime(2025, 4, 14, 9, 0, 0));
        var asked = (await office.SayAsync(TestOffice.Cuong, "1c đã xong, BC 45/BC-VP ngày 10/4/2025")).Card!.ToJson();
        Assert.Contains("1c (kỳ 31/03/2025)", asked, StringComparison.Ordinal);
        Assert.Contains("1c (kỳ 30/06/2025)", asked, StringComparison.Ordinal);
        Assert.DoesNotContain("Đúng, ghi lại", asked, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_only_open_one_is_meant()
    {
        await using var office = await OpenAsync(new DateTime(2025, 3, 14, 9, 0, 0));
        Assert.Contains("1c (kỳ 31/03/2025)", (await office.SayAsync(TestOffice.Cuong, "1c đã xong")).Card!.ToJson(), StringComparison.Ordinal);
    }

    private async Task<TestOffice> OpenAsync(DateTime at)
    {
        var office = await LoadedOffice.OpenAsync(azurite.Service, TestPlans.Listed(
            [(1, "a", "Ban hành quy chế", TestOffice.Centre, "Quý IV/2025"), (1, "c", "Báo cáo kết quả cải cách hành chính", TestOffice.Centre, "Định kỳ hằng quý")]));
        office.MoveTo(at);
        return office;
    }
}
