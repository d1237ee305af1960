using System.Text.RegularExpressions;
using CchcBot.Delivery;

namespace CchcBot.Slices.Summarise;

/// <summary>The summary for the leadership channel: scheduled, on request, and previewed by an administrator.</summary>
internal sealed partial class SummariseModule : IModule
{
    public void AddServices(IServiceCollection services)
    {
        services.AddSingleton<SummaryPreview>();
        services.AddOfficeJob<SummaryRun>();
        services.AddSingleton<SummaryHandler>();
    }

    public void Declare(ModuleBuilder module)
    {
        module.Command<SummaryHandler>(
            new("summary.post", ["đăng tổng hợp"], ["post summary"]),
            Rights.Leaders with { Place = Place.Shared },
            handler => handler.PostAsync);
        module.Command<SummaryHandler>(
            new("summary.show", ["tổng hợp"], ["summary"]) { Pattern = AsOf() },
            Rights.SharedQuestions,
            (handler, turn, spoken, stop) => handler.ShowAsync(turn, spoken.Rest, stop));
        module.Verb<SummaryHandler, SummaryDayPayload>(
            SummaryVerbs.Show, Rights.SharedQuestions, (handler, turn, payload, stop) => handler.ShowAsync(turn, payload.Day, stop));
        module.Command<SummaryHandler>(
            new("summary.year", ["biểu đồ năm"], ["year chart"]) { TakesArgument = true },
            Rights.Leaders with { IsReading = true },
            (_, turn, spoken, stop) => SummaryHandler.YearAsync(turn, spoken.Rest, stop));
        module.Questions<SummaryHandler>(Rights.SharedQuestions, (handler, turn, question, stop) => handler.AnswerAsync(turn, question, stop));

        module.Verb<SummaryHandler, SlotPayload>(
            SummaryVerbs.Post, Rights.Monitors, (handler, turn, payload, stop) => handler.DecideAsync(turn, payload, SummaryDecision.Post, stop));
        module.Verb<SummaryHandler, SlotPayload>(
            SummaryVerbs.Skip, Rights.Monitors, (handler, turn, payload, stop) => handler.DecideAsync(turn, payload, SummaryDecision.Skip, stop));
        module.Verb<SummaryHandler, SlotPayload>(
            SummaryVerbs.Hold, Rights.Monitors, (handler, turn, payload, stop) => handler.DecideAsync(turn, payload, SummaryDecision.Hold, stop));

        module.Offer(SummaryHelp.Offered);
        module.Help(new(SharedHelp.Summary, HelpTopic.Ask, HelpItem.Anybody, First: Roles.Leader | Roles.Viewer, IsWhole: true));
        module.Help(new(YearTexts.Help, HelpTopic.Ask, HelpItem.Above, IsWhole: true));
        module.Help(new(SummaryHelp.PostSummary, HelpTopic.Reminders, HelpItem.Above));
    }

    /// <summary>"tổng hợp tính đến 15/9", "summary as of 15/9".</summary>
    [GeneratedRegex(
        @"^(?:(?:ban |so lieu )?tong hop,? (?:so lieu )?(?:tinh )?(?:den|toi)(?: het)?(?: ngay)?|(?<english>(?:the )?summary as (?:of|at))) "
            + @"(?<rest>\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{4})?|(?:(?:cuoi|end of) )?(?:thang|quy|nam|tuan|quarter|month|hom qua|yesterday)\b.{0,40}?)\W*$",
        RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex AsOf();
}
