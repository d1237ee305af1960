using CchcBot.Delivery;
using CchcBot.Kernel;
using CchcBot.Kernel.Cards;
using CchcBot.Language.Readers;
using CchcBot.Office;

namespace CchcBot.Slices.Requests;

/// <summary>What one person asks of another about a duty: more time, an update, a word on a cause or a completion, another hand.</summary>
internal sealed class RequestsModule : IModule
{
    public void AddServices(IServiceCollection services)
    {
        services.AddSingleton<RequestOutbox>();
        services.AddOfficeJob<RequestRun>();
        services.AddSingleton<ExtensionHandler>();
        services.AddSingleton<UrgeHandler>();
        services.AddSingleton<HistoryHandler>();
        services.AddSingleton<DistributeHandler>();
        services.AddSingleton<CompletionHandler>();
        services.AddSingleton<AwaitingHandler>();
        services.AddSingleton<CauseHandler>();
        services.AddSingleton<CooperateHandler>();
    }

    public void Declare(ModuleBuilder module)
    {
        module.Command<AwaitingHandler>(
            new(
                "request.awaiting",
                [
                    "nội dung chờ ý kiến",
                    "nội dung xin ý kiến",
                    "chờ ý kiến",
                    "việc chờ tôi duyệt",
                    "việc cần duyệt",
                    "duyệt gia hạn",
                    "có gì cần tôi duyệt không",
                    "có gì cần duyệt không",
                    "đồng ý",
                    "duyệt",
                    "phê duyệt",
                ],
                ["approve", "pending approvals", "what needs my decision", "waiting for me"]
            ),
            Rights.Colleagues,
            (handler, turn, _, stop) => handler.ShowAsync(turn, stop));
        module.Command<CompletionHandler>(
            new("completion.confirm", ["hoàn thành cần xác nhận"], ["completion needs confirmation"]),
            Rights.Leaders,
            (handler, turn, _, stop) => handler.SetAsync(turn, wanted: true, stop));
        module.Command<CompletionHandler>(
            new("completion.trust", ["hoàn thành không cần xác nhận"], ["completion needs no confirmation"]),
            Rights.Leaders,
            (handler, turn, _, stop) => handler.SetAsync(turn, wanted: false, stop));
        module.Questions<AwaitingHandler>(Rights.Questions, (handler, turn, question, stop) => handler.AnswerAsync(turn, question, stop));

        module.Reported<CompletionHandler>((handler, turn, plan, duty, stop) => handler.AskAsync(turn, plan, duty, stop));
        module.Reported<CauseHandler>((handler, turn, plan, duty, stop) => handler.AskAsync(turn, plan, duty, stop));

        module.Order<Extensions>(
            OrderKind.Extend,
            Rights.Duties,
            async (handler, turn, order, _, stop) => await handler.SaidAsync(turn, order.Tasks.Count > 0 ? order.Tasks[0] : null, new ExtensionForm(), stop));
        module.Order<ExtensionHandler>(
            OrderKind.Withdraw,
            Rights.Duties,
            async (handler, turn, order, _, stop) => await handler.WithdrawSaidAsync(turn, order.Tasks.Count > 0 ? order.Tasks[0] : null, stop));
        module.Order<UrgeHandler>(OrderKind.Urge, Rights.Duties, async (handler, turn, order, _, stop) => await handler.SaidAsync(turn, order, stop));
        module.Order<HistoryHandler>(
            OrderKind.History,
            Rights.Questions,
            async (handler, turn, order, _, stop) => await handler.SaidAsync(turn, order.Tasks.Count > 0 ? order.Tasks[0] : null, stop));
        module.Order<DistributeHandler>(
            OrderKind.Accept, Rights.Duties, (handler, turn, order, _, stop) => handler.AcceptSaidAsync(turn, order.Tasks[0], stop));
        module.Order<DistributeHandler>(
            OrderKind.Give, Rights.Duties, async (handler, turn, order, said, stop) => await handler.SaidAsync(turn, order, said.Mentions, stop));
        module.Order<CooperateHandler>(OrderKind.Cooperate, Rights.Duties, (handler, turn, order, _, stop) => handler.SaidAsync(turn, order, stop));

        module.Verb<ExtensionHandler, ExtensionFormPayload>(
            SharedVerbs.ExtensionForm,
            Rights.Duties,
            (handler, turn, tapped, stop) => handler.FormAsync(turn, tapped, stop)
        );
        module.Verb<ExtensionHandler, ExtensionAskPayload>(
            RequestVerbs.ExtensionAsk,
            Rights.Duties,
            (handler, turn, tapped, stop) => handler.AskAsync(turn, tapped, stop)
        );
        module.Verb<ExtensionHandler, RequestPayload>(
            SharedVerbs.ExtensionShow,
            Rights.Questions,
            (handler, turn, tapped, stop) => handler.ShowAsync(turn, tapped, stop)
        );
        module.Verb<ExtensionHandler, RequestPayload>(
            RequestVerbs.ExtensionWithdraw,
            Rights.Duties,
            (handler, turn, tapped, stop) => handler.WithdrawAsync(turn, tapped, stop)
        );
        module.Verb<ExtensionHandler, ExtensionDecidePayload>(
            RequestVerbs.ExtensionDecide,
            Rights.Duties,
            (handler, turn, tapped, stop) => handler.DecideAsync(turn, tapped, stop)
        );
        module.Verb<ExtensionHandler, ExtensionCommentPayload>(
            RequestVerbs.ExtensionComment,
            Rights.Duties,
            (handler, turn, tapped, stop) => handler.CommentAsync(turn, tapped, stop)
        );
        module.Verb<HistoryHandler, TaskPayload>(
            SharedVerbs.TaskHistory,
            Rights.Questions,
            (handler, turn, tapped, stop) => handler.TapAsync(turn, tapped, stop)
        );
        module.Verb<UrgeHandler, TaskPayload>(SharedVerbs.TaskUrge, Rights.Duties, (handler, turn, tapped, stop) => handler.TapAsync(turn, tapped, stop));
        module.Verb<DistributeHandler, DutyPayload>(
            SharedVerbs.GiveForm,
            Rights.Duties,
            (handler, turn, tapped, stop) => handler.FormAsync(turn, tapped, stop)
        );
        module.Verb<DistributeHandler, GivePayload>(RequestVerbs.Give, Rights.Duties, (handler, turn, tapped, stop) => handler.ChosenAsync(turn, tapped, stop));
        module.Verb<DistributeHandler, AcceptPayload>(
            RequestVerbs.Accept,
            Rights.Duties,
            (handler, turn, tapped, stop) => handler.AcceptAsync(turn, tapped, stop)
        );
        module.Verb<AwaitingHandler, RequestShowPayload>(
            RequestVerbs.Show,
            Rights.Duties,
            (handler, turn, tapped, stop) => handler.OpenAsync(turn, tapped, stop)
        );
        module.Verb<CompletionHandler, CompletionPayload>(
            RequestVerbs.CompletionDecide,
            Rights.Duties,
            (handler, turn, tapped, stop) => handler.DecideAsync(turn, tapped, stop)
        );
        module.Verb<CauseHandler, CausePayload>(
            RequestVerbs.CauseDecide,
            Rights.Duties,
            (handler, turn, tapped, stop) => handler.DecideAsync(turn, tapped, stop)
        );
        module.Verb<CooperateHandler, CooperateFormPayload>(
            RequestVerbs.CooperateForm,
            Rights.Duties,
            (handler, turn, tapped, stop) => handler.FormAsync(turn, tapped, stop)
        );
        module.Verb<CooperateHandler, CooperateAskPayload>(
            RequestVerbs.CooperateAsk,
            Rights.Duties,
            (handler, turn, tapped, stop) => handler.AskAsync(turn, tapped, stop)
        );
        module.Verb<CooperateHandler, CooperateAnswerPayload>(
            RequestVerbs.CooperateAnswer,
            Rights.Duties,
            (handler, turn, tapped, stop) => handler.AnswerAsync(turn, tapped, stop)
        );

        module.Help(new(RequestHelp.Awaiting, HelpTopic.Ask, HelpItem.Above, First: Roles.Leader, IsWhole: true));
        module.Help(new(RequestHelp.Extend, HelpTopic.Report, HelpItem.Staff));
        module.Help(new(RequestHelp.Withdraw, HelpTopic.Report, HelpItem.Staff));
        module.Help(new(RequestHelp.Give, HelpTopic.Report, HelpItem.Staff | Roles.Administrator));
        module.Help(new(RequestHelp.Cooperate, HelpTopic.Report, HelpItem.Staff));
        module.Help(new(RequestHelp.Urge, HelpTopic.Ask, Roles.Head | HelpItem.Above));
        module.Help(new(RequestHelp.History, HelpTopic.Ask, HelpItem.Anybody));
        module.Help(new(RequestHelp.ConfirmCompletion, HelpTopic.Reminders, HelpItem.Above));
        module.Help(new(RequestHelp.TrustCompletion, HelpTopic.Reminders, HelpItem.Above));
    }
}
