using CchcBot.Office;
using CchcBot.Storage.Tables;
using Microsoft.Extensions.DependencyInjection;

namespace CchcBot.Tests.Support;

/// <summary>An office with the plan of <see cref="TestPlans.Year2025"/> loaded on 02/01/2025.</summary>
internal static class LoadedOffice
{
    /// <param name="second">A further plan, loaded after it.</param>
    public static async Task<TestOffice> OpenAsync(
        TableStorage service,
        string? plan = null,
        Action<BotOptions>? options = null,
        Action<IServiceCollection>? adjust = null,
        string? second = null
    )
    {
        using var folder = TestPlans.Folder(("plan.txt", TestPlans.Bytes(plan ?? TestPlans.Year2025)));
        folder.Fill(second is null ? [] : [("second.txt", TestPlans.Bytes(second))]);
        var office = await TestOffice.OpenAsync(service, new DateTime(2025, 1, 2, 8, 0, 0), o =>
        {
            o.Demo.PlansFolder = folder.Path;
            options?.Invoke(o);
        }, adjust);
        foreach (var file in second is null ? ["plan.txt"] : new[] { "plan.txt", "second.txt" })
        {
            var choice = await office.SayAsync(TestOffice.Binh, "nạp kế hoạch");
            var preview = await office.TapAsync(TestOffice.Binh, choice.Card!, file);
            await office.TapAsync(TestOffice.Binh, preview.Card!, "Nạp");
        }

        return office;
    }
}
