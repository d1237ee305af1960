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
/// All modules, in order of precedence: the first that answers a question or takes a file gets it; help and scheduled jobs follow the same order.
/// </summary>
internal static class Modules
{
    public static IReadOnlyList<IModule> All { get; } =
    [
        new ReportTemplateModule(),
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
