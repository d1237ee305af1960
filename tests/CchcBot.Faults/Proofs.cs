using CchcBot.Faults.Files;
using CchcBot.Faults.Rig;
using CchcBot.Faults.Year;
using Xunit.Abstractions;

namespace CchcBot.Faults;

/// <summary>The short forms: what the long one (dotnet run --project tests/CchcBot.Faults -- long) does in full.</summary>
public sealed class Proofs(ITestOutputHelper output)
{
    [Fact]
    public async Task Killed_at_any_call_it_misses_nothing_and_doubles_only_what_nobody_could_know() =>
        output.WriteLine(await CrashPoints.SomeAsync(12));

    [Fact]
    public async Task Killed_again_and_again_while_Teams_fails_it_misses_nothing_and_keeps_within_the_windows() =>
        output.WriteLine(await RandomKills.RunAsync(
            60, 4, new RigPlan(Seed: 7, Throttled: 0.10, BadBefore: 0.025, BadAfter: 0.025, Reset: 0.02) { RetryAfterSeconds = 1 }, TextWriter.Null));

    [Fact]
    public async Task Two_instances_with_clocks_apart_race_and_nothing_is_doubled() => output.WriteLine(await Races.UndisturbedAsync(2));

    [Theory]
    [InlineData(2, HoldPhase.After, ConnectorSide.Kind, 12)]
    [InlineData(2, HoldPhase.After, TableSide.Kind, 60)]
    public async Task Frozen_beyond_its_lease_an_instance_adds_one_at_most(int instances, HoldPhase phase, string kind, int call) =>
        output.WriteLine(await Races.FrozenAsync(instances, call, phase, kind));

    [Theory]
    [InlineData("reset")]
    [InlineData("hang")]
    public async Task While_the_tables_are_away_people_are_told_and_nothing_acknowledged_is_lost(string how) =>
        output.WriteLine(await StorageOutage.RunAsync(5, how));

    [Fact]
    public async Task The_same_report_however_often_it_comes_is_one_history_row() => output.WriteLine(await RepeatedReports.RunAsync(12, seed: 5));

    [Fact]
    public async Task Replaced_under_load_it_loses_and_doubles_nothing() => output.WriteLine(await Replacements.RunAsync(3, 36, 45, TextWriter.Null));

    [Fact]
    public async Task Killed_while_a_plan_is_stored_it_has_the_old_plan_or_the_new_one() =>
        output.WriteLine(await KilledLoads.RunAsync(points: 5, TextWriter.Null));

    [Fact]
    public async Task Through_Tet_and_a_quarters_end_day_by_day_nothing_due_is_missed_or_said_at_night() =>
        output.WriteLine(await VirtualTime.RunAsync(new DateOnly(2025, 1, 2), new DateOnly(2025, 4, 4), seed: 3));

    [Fact]
    public async Task Through_a_year_of_an_office_everything_shown_is_what_the_rules_give() =>
        output.WriteLine(await OfficeYear.RunAsync(new DateOnly(2025, 1, 2), new DateOnly(2025, 4, 18), TextWriter.Null));

    [Fact]
    public void There_are_300_of_them() => Assert.InRange(HostileFile.All().Select(f => f.Name).Distinct(StringComparer.Ordinal).Count(), 300, int.MaxValue);

    [Fact]
    public async Task After_72_hours_away_everybody_has_one_digest() => output.WriteLine(await Downtime.CatchUpAsync(60));

    [Fact]
    public async Task Who_cannot_be_reached_is_tried_once_and_the_administrator_told_in_one_message() => output.WriteLine(await Downtime.UnreachableAsync());
}

/// <summary>Mostly waits, and runs beside the others.</summary>
public sealed class ProofOfManyOffices(ITestOutputHelper output)
{
    [Fact]
    public async Task Four_offices_in_trouble_keep_none_of_46_others_waiting_and_get_theirs_when_it_ends() =>
        output.WriteLine(await ManyOffices.RunAsync(OfficesPlan.Short(seed: 11), TextWriter.Null));
}

/// <summary>Proofs that measure time or memory on this machine; they run alone, after the others.</summary>
[Collection(Name)]
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class MeasuredProofs(ITestOutputHelper output)
{
    private const string Name = "measured";

    [Fact]
    public async Task Another_takes_over_within_30_seconds() => output.WriteLine(await Races.TakeoverAsync());

    [Fact]
    public async Task A_file_made_to_cost_costs_two_seconds_and_64_MB_at_most() =>
        output.WriteLine(await FileCosts.RunAsync(HostileFile.Sample(24, seed: 11), TextWriter.Null));

    [Fact]
    public async Task While_such_files_are_read_others_are_answered() => output.WriteLine(await BusyReading.RunAsync(8));
}
