using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using CchcBot.App.Demo;
using CchcBot.Domain.Tasks;
using CchcBot.Faults.Rig;
using CchcBot.Faults.Support;
using CchcBot.Slices.Plans;
using CchcBot.Tests.Support;

namespace CchcBot.Faults;

/// <summary>A plan of more than 100 tasks is being stored when the service is killed at a storage call: the old plan or the new one, never half.</summary>
internal static class KilledLoads
{
    private const int Tasks = 120;
    private const int TasksAmended = 105;

    private static readonly ServiceSettings Quiet = new(Lease: "00:01:00", Tick: "00:15:00");
    private static readonly DemoPerson Administrator = DemoOffice.People[0];

    /// <param name="points">How many for a first load and for a second each; null = all.</param>
    /// <param name="output">Where each point is told.</param>
    public static async Task<string> RunAsync(int? points, TextWriter output)
    {
        using var folder = new TestFolder();
        await using var office = await FaultOffice.OpenAsync(2, FaultOffice.Slot.AddHours(10));
        await using var service = new ServiceProcess(office.Rig, Quiet, folder.Path);
        await service.StartAsync();
        var (old, whole, missed, number) = (0, 0, 0, 100);
        foreach (var again in new[] { false, true })
        {
            // Once undisturbed, for the number of calls.
            number++;
            var calls = await UndisturbedAsync(office, service, folder.Path, number, again);
            var all = Enumerable.Range(1, calls).SelectMany(n => new[] { (n, HoldPhase.Before), (n, HoldPhase.After) }).ToList();
            foreach (var (call, phase) in points is { } few ? [.. Enumerable.Range(0, few).Select(i => all[i * (all.Count - 1) / (few - 1)])] : all)
            {
                number++;
                var isNew = await CrashAsync(office, service, folder.Path, number, again, call, phase);
                (old, whole, missed) = isNew switch
                {
                    true => (old, whole + 1, missed),
                    false => (old + 1, whole, missed),
                    null => (old, whole, missed + 1),
                };
                await output.WriteLineAsync(
                    $"{(again ? "second" : "first")} load, call {call} {phase}: {(isNew switch { true => "the new plan", false => "as before", null => "not reached" })}"
                );
            }
        }

        Assert.True((old + whole) * 10 >= (old + whole + missed) * 9, $"Only {old + whole} of {old + whole + missed} points were reached.");
        Assert.True(old > 0 && whole > 0, "The points lie on one side of the load only.");
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{old + whole} kills while storing {Tasks} tasks: {old} times as before, {whole} times the new plan, never half; each load finished afterwards; {missed} points not reached"
        );
    }

    private static async Task<int> UndisturbedAsync(FaultOffice office, ServiceProcess service, string folder, int number, bool again)
    {
        var load = await PrepareAsync(office, service, folder, number, again);
        await office.Rig.HoldAsync(0, HoldPhase.Before, TableSide.Kind);
        await StoreAsync(service, load);
        await CheckAsync(office, number, again, mustBeNew: true);
        return (await office.Rig.FiguresAsync()).Calls;
    }

    /// <returns>Whether the new plan was in place after the kill; null where there was no such call: the scheduler's own may be among those counted.</returns>
    private static async Task<bool?> CrashAsync(FaultOffice office, ServiceProcess service, string folder, int number, bool again, int call, HoldPhase phase)
    {
        var load = await PrepareAsync(office, service, folder, number, again);
        await office.Rig.HoldAsync(call, phase, TableSide.Kind);
        var storing = StoreAsync(service, load);
        if (await office.Rig.HeldAsync(20) is null)
        {
            await office.Rig.ReleaseAsync();
            await storing;
            await CheckAsync(office, number, again, mustBeNew: true);
            return null;
        }

        await service.KillAsync();
        await office.Rig.ReleaseAsync();
        try
        {
            await storing;
        }
        catch (HttpRequestException)
        {
            // Nobody was left to answer.
        }

        var isNew = await CheckAsync(office, number, again, mustBeNew: false);
        await service.StartAsync();
        await StoreAsync(service, load);
        await CheckAsync(office, number, again, mustBeNew: true);
        return isNew;
    }

    /// <summary>The tap that stores: of the preview, or, where a first load is in place, of the card of differences.</summary>
    private static async Task<CardTap> PrepareAsync(FaultOffice office, ServiceProcess service, string folder, int number, bool again)
    {
        var first = new CardTap(PlanVerbs.Store.Name, new JsonObject { ["hash"] = await PreviewAsync(service, folder, number, Tasks, "lần đầu") });
        if (!again)
        {
            return first;
        }

        await StoreAsync(service, first);
        await CheckAsync(office, number, again: false, mustBeNew: true);
        var second = new CardTap(PlanVerbs.Store.Name, new JsonObject { ["hash"] = await PreviewAsync(service, folder, number, TasksAmended, "sửa đổi") });
        return CardTap.In(await StoreAsync(service, second), PlanVerbs.Amend.Name) ?? throw new InvalidOperationException("The differences were not shown.");
    }

    private static async Task<string> PreviewAsync(ServiceProcess service, string folder, int number, int tasks, string words)
    {
        var letters = new[] { "a", "b", "c", "d", "đ", "e", "g", "h", "i", "k" };
        var text = TestPlans.Listed(
            Enumerable
                .Range(0, tasks)
                .Select(i =>
                    (
                        1 + i / letters.Length,
                        letters[i % letters.Length],
                        $"Nội dung {words} thứ {i + 1}",
                        $"Phòng Kiểm tra {number} {(char)('A' + i % 3)}",
                        "Quý IV/2025"
                    )
                ),
            $"Số: {number}/KH-VP"
        );
        var file = $"{number}-{tasks}.txt";
        var bytes = TestPlans.Bytes(text);
        // The bot offers so many files of the folder and no more.
        foreach (var earlier in Directory.EnumerateFiles(folder))
        {
            File.Delete(earlier);
        }

        await File.WriteAllBytesAsync(Path.Combine(folder, file), bytes);
        await service.TapAsync(Administrator, PlanVerbs.Pick.Name, new JsonObject { ["file"] = file });
        return Convert.ToHexStringLower(SHA256.HashData(bytes));
    }

    private static Task<JsonNode?> StoreAsync(ServiceProcess service, CardTap load) => service.TapAsync(Administrator, load.Verb, load.Data);

    /// <returns>Whether the new plan is in place.</returns>
    private static async Task<bool> CheckAsync(FaultOffice office, int number, bool again, bool mustBeNew)
    {
        var plans = office.Plans;
        var head = (await plans.ListAsync(FaultOffice.Id, CancellationToken.None)).SingleOrDefault(p =>
            p.Number?.StartsWith($"{number}/", StringComparison.Ordinal) == true
        );
        var tasks = head is null ? [] : (await plans.FindAsync(FaultOffice.Id, head.Id, CancellationToken.None))!.Tasks;
        var isOld = again ? Is(tasks, Tasks, "lần đầu") : head is null;
        var isNew = Is(tasks, again ? TasksAmended : Tasks, again ? "sửa đổi" : "lần đầu");
        Assert.True(isNew || (isOld && !mustBeNew), $"plan {number}: {tasks.Count} tasks, neither the old plan nor the new one");
        return isNew;
    }

    private static bool Is(IReadOnlyList<TaskProgress> tasks, int count, string words) =>
        tasks.Count == count && tasks.All(t => t.Task.Text.Contains(words, StringComparison.Ordinal));
}
