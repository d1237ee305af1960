using System.Text.RegularExpressions;
using CchcBot.Delivery;
using CchcBot.Kernel;
using CchcBot.Kernel.Cards;
using CchcBot.Language.Readers;
using CchcBot.Office;

namespace CchcBot.Slices.Requests;

/// <summary>Requests between people about assignments: extensions, updates, causes of delay, completions, distributing, cooperation.</summary>
internal sealed partial class RequestsModule : IModule
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
        services.AddSingleton<PaperHandler>();
        services.AddSingleton<AwaitingHandler>();
        services.AddSingleton<CauseHandler>();
        services.AddSingleton<FiguresHandler>();
        services.AddSingleton<DirectHandler>();
        services.AddSingleton<FollowHandler>();
        services.AddOfficeJob<CollectionRun>();
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
        module.Command<CauseHandler>(
            new(
                "request.causes",
                ["nguyên nhân vướng mắc", "xác nhận nguyên nhân", "phân loại nguyên nhân"],
                ["causes of delay", "confirm the causes"]),
            Rights.Leaders,
            (handler, turn, _, stop) => handler.ShowAsync(turn, stop));
        module.Command<FiguresHandler>(
            new("request.figures", ["xác nhận số liệu", "số liệu của đơn vị tôi"], ["confirm figures", "figures of my unit"]),
            Rights.Colleagues,
            (handler, turn, _, stop) => handler.ShowAsync(turn, stop));
        module.Command<DirectHandler>(
            new("request.direct", ["ý kiến chỉ đạo", "cho ý kiến chỉ đạo"], ["opinion on", "opinions"]) { TakesArgument = true },
            Rights.Colleagues,
            (handler, turn, spoken, stop) => handler.SaidAsync(turn, spoken.Rest, stop));
        module.Command<FollowHandler>(
            new("request.follow", ["bao giờ xong", "đang chờ ai"], ["when will it be done", "who is it waiting for"]) { Pattern = Follow() },
            Rights.Questions,
            (handler, turn, spoken, stop) => handler.SaidAsync(turn, spoken, stop));
        module.Questions<AwaitingHandler>(Rights.Questions, (handler, turn, question, stop) => handler.AnswerAsync(turn, question, stop));

        module.Reported<CompletionHandler>((handler, turn, plan, duty, stop) => handler.AskAsync(turn, plan, duty, stop));
        module.Reported<PaperHandler>((handler, turn, plan, duty, stop) => handler.AskAsync(turn, plan, duty, stop));

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
        module.Verb<PaperHandler, PaperPayload>(RequestVerbs.Paper, Rights.Duties, (handler, turn, tapped, stop) => handler.ActAsync(turn, tapped, stop));
        module.Verb<PaperHandler, DutyPayload>(SharedVerbs.PaperShow, Rights.Duties, (handler, turn, tapped, stop) => handler.ShowAsync(turn, tapped, stop));
        module.Verb<CauseHandler, CausesPayload>(RequestVerbs.CausesSave, Rights.Leaders, (handler, turn, tapped, stop) => handler.SaveAsync(turn, tapped,
            stop));
        module.Verb<FiguresHandler, FiguresPayload>(
            RequestVerbs.FiguresShow, Rights.Colleagues, (handler, turn, tapped, stop) => handler.OpenAsync(turn, tapped, stop));
        module.Verb<FiguresHandler, FiguresPayload>(
            RequestVerbs.FiguresConfirm, Rights.Colleagues, (handler, turn, tapped, stop) => handler.ConfirmAsync(turn, tapped, stop));
        module.Verb<DirectHandler, TaskPayload>(SharedVerbs.DirectForm, Rights.Duties, (handler, turn, tapped, stop) => handler.FormAsync(turn, tapped, stop));
        module.Verb<DirectHandler, DirectPayload>(RequestVerbs.DirectSend, Rights.Duties, (handler, turn, tapped, stop) => handler.SendAsync(turn, tapped,
            stop));
        module.Verb<DirectHandler, RequestPayload>(
            SharedVerbs.DirectAnswerForm, Rights.Duties, (handler, turn, tapped, stop) => handler.OpenAsync(turn, tapped, stop));
        module.Verb<DirectHandler, DirectAnswerPayload>(
            RequestVerbs.DirectAnswer, Rights.Duties, (handler, turn, tapped, stop) => handler.AnswerAsync(turn, tapped, stop));
        module.Verb<ExtensionHandler, ExtensionOpinionPayload>(
            RequestVerbs.ExtensionOpinion, Rights.Duties, (handler, turn, tapped, stop) => handler.OpineAsync(turn, tapped, stop));
        module.Verb<ExtensionHandler, ExtensionEnterPayload>(
            RequestVerbs.ExtensionEnter, Rights.Duties, (handler, turn, tapped, stop) => handler.EnterAsync(turn, tapped, stop));
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
        module.Help(new(RequestHelp.Direct, HelpTopic.Ask, Roles.Leader, First: Roles.Leader));
        module.Help(new(RequestHelp.Follow, HelpTopic.Ask, Roles.Leader | Roles.Administrator));
        module.Help(new(RequestHelp.Causes, HelpTopic.Reminders, HelpItem.Above, IsWhole: true));
        module.Help(new(RequestHelp.Figures, HelpTopic.Report, Roles.Head | Roles.Administrator, IsWhole: true));
        module.Help(new(RequestHelp.Extend, HelpTopic.Report, HelpItem.Staff));
        module.Help(new(RequestHelp.Withdraw, HelpTopic.Report, HelpItem.Staff));
        module.Help(new(RequestHelp.Give, HelpTopic.Report, HelpItem.Staff | Roles.Administrator));
        module.Help(new(RequestHelp.Cooperate, HelpTopic.Report, HelpItem.Staff));
        module.Help(new(RequestHelp.Urge, HelpTopic.Ask, Roles.Head | HelpItem.Above));
        module.Help(new(RequestHelp.History, HelpTopic.Ask, HelpItem.Anybody));
        module.Help(new(RequestHelp.ConfirmCompletion, HelpTopic.Reminders, HelpItem.Above));
        module.Help(new(RequestHelp.TrustCompletion, HelpTopic.Reminders, HelpItem.Above));
    }

    /// <summary>"1a bao giờ xong", "1a đang chờ ai", "bao giờ xong": about the task that is named, else the current one.</summary>
    [GeneratedRegex(
        @"^(?:(?:nhiem vu|viec|nv|task|dong chi cho biet|cho biet|cho hoi) )*(?:(?<rest>[0-9ivx][\w.-]{0,9}) )?(?:thi |nay |dang |con |hien )*"
            + @"(?:(?:bao gio|khi nao|den bao gio)(?: thi| moi| se)* (?:xong|hoan thanh)|(?:dang )?(?:cho|vuong o cho) ai"
            + @"|(?<english>when will (?:task )?(?:it|[0-9ivx][\w.-]{0,9}) be (?:done|finished)"
            + @"|who (?:is|does) (?:task )?(?:it|[0-9ivx][\w.-]{0,9}) (?:waiting|wait) for))"
            + @"(?: (?:nhiem vu |viec )?[0-9ivx][\w.-]{0,9})?(?: vay| the| nhi)?\W*$",
        RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex Follow();
}
