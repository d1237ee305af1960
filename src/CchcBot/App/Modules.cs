using CchcBot.Kernel;
using CchcBot.Slices.Administer;
using CchcBot.Slices.Ask;
using CchcBot.Slices.PersonalData;
using CchcBot.Slices.Plans;
using CchcBot.Slices.Remind;
using CchcBot.Slices.Reports;
using CchcBot.Slices.Requests;
using CchcBot.Slices.Status;
using CchcBot.Slices.Summarise;
using CchcBot.Slices.Targets;

namespace CchcBot.App;

/// <summary>
/// All modules, in the order in which they are asked: a question that a former one answers and a file that a former one takes do not come to a
/// later one, the help lists them so, and the clock runs their jobs so.
/// </summary>
internal static class Modules
{
    public static IReadOnlyList<IModule> All { get; } =
    [
        new PlansModule(),
        new AwaitedEventModule(),
        new StatusModule(),
        new PlanSheetModule(),
        new AdministerModule(),
        new RemindModule(),
        new RequestsModule(),
        new TargetsModule(),
        new SummariseModule(),
        new AskModule(),
        new ReportsModule(),
        new PersonalDataModule(),
        new GeneralModule(),
    ];
}
