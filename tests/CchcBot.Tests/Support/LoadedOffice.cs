using CchcBot.Office;
using CchcBot.Storage.Tables;
using Microsoft.Extensions.DependencyInjection;

namespace CchcBot.Tests.Support;

/// <summary>An office with the plan of <see cref="TestPlans.Year2025"/> loaded on 02/01/2025.</summary>
internal static class LoadedOffice
{
    public static async Task<TestOffice> OpenAsync(
        TableStorage service, string? plan = null, Action<BotOptions>? options = null, Action<IServiceCollection>? adjust = null)
    {
        using var folder = TestPlans.Folder(("plan.txt", TestPlans.Bytes(plan ?? TestPlans.Year2025)));
        var office = await TestOffice.OpenAsync(service, new DateTime(2025, 1, 2, 8, 0, 0), o =>
        {
            o.Demo.PlansFolder = folder.Path;
            options?.Invoke(o);
        }, adjust);
        var choice = await office.SayAsync(TestOffice.Binh, "nạp kế hoạch");
        var preview = await office.TapAsync(TestOffice.Binh, choice.Card!, "plan.txt");
        await office.TapAsync(TestOffice.Binh, preview.Card!, "Nạp");
        return office;
    }
}
