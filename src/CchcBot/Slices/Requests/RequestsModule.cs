using System.Text.RegularExpressions;
using CchcBot.Delivery;
using CchcBot.Language.Readers;

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
        services.AddSingleton<AssignOfficerHandler>();
        services.AddSingleton<CompletionHandler>();
        services.AddSingleton<SignatureHandler>();
        services.AddSingleton<PendingApprovalsHandler>();
        services.AddSingleton<CauseHandler>();
        services.AddSingleton<ConfirmFiguresHandler>();
        services.AddSingleton<DirectionHandler>();
        services.AddSingleton<ExpectedCompletionHandler>();
        services.AddOfficeJob<CollectionRun>();
        services.AddSingleton<CooperationHandler>();
    }

    public void Declare(ModuleBuilder module)
    {
        module.Command<PendingApprovalsHandler>(
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
            handler => handler.ShowAsync);
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
            handler => handler.ShowAsync);
        module.Command<ConfirmFiguresHandler>(
            new("request.figures", ["xác nhận số liệu", "số liệu của đơn vị tôi"], ["confirm figures", "figures of my unit"]),
            Rights.Colleagues,
            handler => handler.ShowAsync);
        module.Command<DirectionHandler>(
            new("request.direct", ["ý kiến chỉ đạo", "cho ý kiến chỉ đạo"], ["opinion on", "opinions"]) { TakesArgument = true, NamesTask = true },
            Rights.Colleagues,
            (handler, turn, spoken, stop) => handler.TypedAsync(turn, spoken.Rest, stop));
        module.Command<ExpectedCompletionHandler>(
            new("request.follow", ["bao giờ xong", "đang chờ ai"], ["when will it be done", "who is it waiting for"]) { Pattern = Follow(), NamesTask = true },
            Rights.Questions,
            (handler, turn, spoken, stop) => handler.TypedAsync(turn, spoken, stop));
        module.Questions<PendingApprovalsHandler>(Rights.Questions, (handler, turn, question, stop) => handler.AnswerAsync(turn, question, stop));

        module.Reported<CompletionHandler>((handler, turn, plan, assignment, stop) => handler.AskAsync(turn, plan, assignment, stop));
        module.Reported<SignatureHandler>((handler, turn, plan, assignment, stop) => handler.AskAsync(turn, plan, assignment, stop));

        module.Order<DeadlineExtensions>(
            OrderKind.Extend,
            Rights.Assignments,
            async (handler, turn, order, _, stop) => await handler.TypedAsync(turn, order.Tasks.Count > 0 ? order.Tasks[0] : null, new ExtensionForm(), stop));
        module.Order<ExtensionHandler>(
            OrderKind.Withdraw,
            Rights.Assignments,
            async (handler, turn, order, _, stop) => await handler.WithdrawTypedAsync(turn, order.Tasks.Count > 0 ? order.Tasks[0] : null, stop));
        module.Order<UrgeHandler>(OrderKind.Urge, Rights.Assignments, async (handler, turn, order, _, stop) => await handler.TypedAsync(turn, order, stop));
        module.Order<HistoryHandler>(
            OrderKind.History,
            Rights.Questions,
            async (handler, turn, order, _, stop) => await handler.TypedAsync(turn, order.Tasks.Count > 0 ? order.Tasks[0] : null, stop));
        module.Order<AssignOfficerHandler>(
            OrderKind.Accept, Rights.Assignments, (handler, turn, order, _, stop) => handler.AcceptTypedAsync(turn, order.Tasks[0], stop));
        module.Order<AssignOfficerHandler>(
            OrderKind.Give, Rights.Assignments, async (handler, turn, order, said, stop) => await handler.TypedAsync(turn, order, said.Mentions, stop));
        module.Order<CooperationHandler>(OrderKind.Cooperate, Rights.Assignments, (handler, turn, order, _, stop) => handler.TypedAsync(turn, order, stop));

        module.Verb<ExtensionHandler, ExtensionFormPayload>(SharedVerbs.ExtensionForm, Rights.Assignments, handler => handler.FormAsync);
        module.Verb<ExtensionHandler, ExtensionAskPayload>(RequestVerbs.ExtensionAsk, Rights.Assignments, handler => handler.AskAsync);
        module.Verb<ExtensionHandler, RequestPayload>(SharedVerbs.ExtensionShow, Rights.Questions, handler => handler.ShowAsync);
        module.Verb<ExtensionHandler, RequestPayload>(RequestVerbs.ExtensionWithdraw, Rights.Assignments, handler => handler.WithdrawAsync);
        module.Verb<ExtensionHandler, ExtensionDecidePayload>(RequestVerbs.ExtensionDecide, Rights.Assignments, handler => handler.DecideAsync);
        module.Verb<ExtensionHandler, ExtensionCommentPayload>(RequestVerbs.ExtensionComment, Rights.Assignments, handler => handler.CommentAsync);
        module.Verb<HistoryHandler, TaskPayload>(SharedVerbs.TaskHistory, Rights.Questions, handler => handler.TapAsync);
        module.Verb<UrgeHandler, TaskPayload>(SharedVerbs.TaskUrge, Rights.Assignments, handler => handler.TapAsync);
        module.Verb<AssignOfficerHandler, AssignmentPayload>(SharedVerbs.AssignOfficerForm, Rights.Assignments, handler => handler.FormAsync);
        module.Verb<AssignOfficerHandler, AssignOfficerPayload>(RequestVerbs.AssignOfficer, Rights.Assignments, handler => handler.ChosenAsync);
        module.Verb<AssignOfficerHandler, AcceptAssignmentPayload>(RequestVerbs.AcceptAssignment, Rights.Assignments, handler => handler.AcceptAsync);
        module.Verb<PendingApprovalsHandler, RequestShowPayload>(RequestVerbs.Show, Rights.Assignments, handler => handler.OpenAsync);
        module.Verb<CompletionHandler, CompletionPayload>(RequestVerbs.CompletionDecide, Rights.Assignments, handler => handler.DecideAsync);
        module.Verb<SignatureHandler, SignaturePayload>(RequestVerbs.Signature, Rights.Assignments, handler => handler.ActAsync);
        module.Verb<SignatureHandler, AssignmentPayload>(SharedVerbs.SignatureShow, Rights.Assignments, handler => handler.ShowAsync);
        module.Verb<CauseHandler, CausesPayload>(RequestVerbs.CausesSave, Rights.Leaders, (handler, turn, tapped, stop) => handler.SaveAsync(turn, tapped,
            stop));
        module.Verb<ConfirmFiguresHandler, ConfirmFiguresPayload>(RequestVerbs.FiguresShow, Rights.Colleagues, handler => handler.OpenAsync);
        module.Verb<ConfirmFiguresHandler, ConfirmFiguresPayload>(RequestVerbs.FiguresConfirm, Rights.Colleagues, handler => handler.ConfirmAsync);
        module.Verb<DirectionHandler, TaskPayload>(SharedVerbs.DirectionForm, Rights.Assignments, handler => handler.FormAsync);
        module.Verb<DirectionHandler, DirectionPayload>(
            RequestVerbs.DirectionSend, Rights.Assignments, (handler, turn, tapped, stop) => handler.SendAsync(turn, tapped,
            stop));
        module.Verb<DirectionHandler, RequestPayload>(SharedVerbs.DirectionAnswerForm, Rights.Assignments, handler => handler.OpenAsync);
        module.Verb<DirectionHandler, DirectionAnswerPayload>(RequestVerbs.DirectionAnswer, Rights.Assignments, handler => handler.AnswerAsync);
        module.Verb<ExtensionHandler, ExtensionOpinionPayload>(RequestVerbs.ExtensionOpinion, Rights.Assignments, handler => handler.OpineAsync);
        module.Verb<ExtensionHandler, ExtensionEnterPayload>(RequestVerbs.ExtensionEnter, Rights.Assignments, handler => handler.EnterAsync);
        module.Verb<CooperationHandler, CooperationFormPayload>(RequestVerbs.CooperationForm, Rights.Assignments, handler => handler.FormAsync);
        module.Verb<CooperationHandler, CooperationAskPayload>(RequestVerbs.CooperationAsk, Rights.Assignments, handler => handler.AskAsync);
        module.Verb<CooperationHandler, CooperationAnswerPayload>(RequestVerbs.CooperationAnswer, Rights.Assignments, handler => handler.AnswerAsync);

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
