using CchcBot.Domain.Tasks;
using CchcBot.Kernel;
using CchcBot.Tests.Support;

namespace CchcBot.Tests.Slices.Plans;

/// <summary>An office that follows the plan of <see cref="TestPlans.Year2025"/>, with what came after it in its folder.</summary>
internal sealed class AmendedOffice : IAsyncDisposable
{
    private readonly TestFolder folder;

    private AmendedOffice(TestOffice office, TestFolder folder)
    {
        Office = office;
        this.folder = folder;
    }

    public TestOffice Office { get; }

    public static async Task<AmendedOffice> OpenAsync(AzuriteFixture azurite, string? first = null)
    {
        var folder = TestPlans.Folder(
            ("plan.txt", TestPlans.Bytes(first ?? TestPlans.Year2025)),
            ("sửa.docx", AmendedPlans.Revised),
            ("thay.docx", AmendedPlans.Replacing),
            ("2026.docx", AmendedPlans.Year2026)
        );
        var office = await TestOffice.OpenAsync(azurite.Service, new DateTime(2025, 1, 2, 8, 0, 0), o => o.Demo.PlansFolder = folder.Path);
        var amended = new AmendedOffice(office, folder);
        await amended.LoadAsync("plan.txt");
        return amended;
    }

    public async ValueTask DisposeAsync()
    {
        await Office.DisposeAsync();
        folder.Dispose();
    }

    public async Task<Reply> PreviewAsync(string file) =>
        await Office.TapAsync(TestOffice.Binh, (await Office.SayAsync(TestOffice.Binh, "nạp kế hoạch")).Card!, file);

    /// <summary>As far as "Nạp": stored, or the differences.</summary>
    public async Task<Reply> LoadAsync(string file) => await Office.TapAsync(TestOffice.Binh, (await PreviewAsync(file)).Card!, "Nạp");

    /// <summary>With the differences agreed to.</summary>
    public async Task<Reply> AmendAsync(string file) => await Office.TapAsync(TestOffice.Binh, (await LoadAsync(file)).Card!, "Xác nhận");

    public void Add(string name, byte[] content) => File.WriteAllBytes(Path.Combine(folder.Path, name), content);

    public async Task<PlanState> PlanAsync(string number)
    {
        var info = Assert.Single(await Office.Plans.ListAsync(Office.Id, CancellationToken.None), p => p.Number == number);
        return (await Office.Plans.FindAsync(Office.Id, info.Id, CancellationToken.None))!;
    }

    public async Task ReportAsync(string words, string person = TestOffice.Cuong)
    {
        var confirm = await Office.SayAsync(person, words);
        var saved = await Office.TapAsync(person, confirm.Card!, "Đúng, ghi lại");
        Assert.False(saved.IsProblem, saved.Text);
    }
}
