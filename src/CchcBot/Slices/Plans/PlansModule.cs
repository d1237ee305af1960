using CchcBot.Delivery;

namespace CchcBot.Slices.Plans;

/// <summary>Plans: loading files, resolving doubtful points, amending, replacing, carrying over and closing.</summary>
internal sealed class PlansModule : IModule
{
    public void AddServices(IServiceCollection services)
    {
        services.AddOfficeJob<PlanSuccession>();
        services.AddSingleton<RevisionHandler>();
        services.AddSingleton<TaskEditHandler>();
        services.AddSingleton<DecisionHandler>();
        services.AddOfficeJob<DecisionRun>();
        services.AddSingleton<RollOverHandler>();
        services.AddSingleton<ClosePlanHandler>();
        services.AddOfficeJob<RollOverRun>();
        services.AddSingleton<LoadPlanHandler>();
        services.AddSingleton<DoubtsHandler>();
        services.AddSingleton<PlanHeadHandler>();
    }

    public void Declare(ModuleBuilder module)
    {
        module.Command<LoadPlanHandler>(
            new("plan.load", ["nạp kế hoạch"], ["load plan", "load the plan", "load a plan"]) { TakesArgument = true },
            Rights.Monitors,
            (handler, turn, _) => handler.Choose(turn));
        module.Command<LoadPlanHandler>(
            new("plan.issue", ["ban hành số", "ban hành kế hoạch"], ["issue plan"]) { TakesArgument = true },
            Rights.Monitors,
            (handler, turn, spoken, stop) => handler.IssueAsync(turn, spoken.Rest, stop));
        module.Command<LoadPlanHandler>(
            new("plan.list", ["danh sách kế hoạch"], ["list plans", "plans"]),
            Rights.SharedQuestions,
            handler => handler.ListAsync);
        module.Command<PlanHeadHandler>(
            new("plan.edit", ["sửa kế hoạch", "sửa thông tin kế hoạch"], ["edit plan"]) { TakesArgument = true },
            Rights.Monitors,
            (handler, turn, spoken, stop) => handler.TypedAsync(turn, spoken.Rest, stop));
        module.Command<TaskEditHandler>(
            new("task.edit", ["sửa nhiệm vụ", "điều chỉnh nhiệm vụ", "đổi hạn", "sửa hạn", "dời hạn"], ["edit task", "move deadline of"])
            {
                TakesArgument = true,
            },
            Rights.Monitors,
            (handler, turn, spoken, stop) => handler.TypedAsync(turn, TaskEdit.Edit, spoken.Rest, stop));
        module.Command<TaskEditHandler>(
            new("task.add", ["thêm nhiệm vụ", "bổ sung nhiệm vụ"], ["add task"]) { TakesArgument = true },
            Rights.Monitors,
            (handler, turn, spoken, stop) => handler.TypedAsync(turn, TaskEdit.Add, spoken.Rest, stop));
        module.Command<TaskEditHandler>(
            new("task.cancel", ["huỷ nhiệm vụ", "huỷ bỏ nhiệm vụ"], ["cancel task"]) { TakesArgument = true },
            Rights.Monitors,
            (handler, turn, spoken, stop) => handler.TypedAsync(turn, TaskEdit.Cancel, spoken.Rest, stop));
        module.Command<TaskEditHandler>(
            new("task.activate", ["kích hoạt", "kích hoạt nhiệm vụ"], ["activate", "activate task"]) { TakesArgument = true },
            Rights.Monitors,
            (handler, turn, spoken, stop) => handler.TypedAsync(turn, TaskEdit.Activate, spoken.Rest, stop));
        module.Command<DecisionHandler>(
            new("task.decide", ["việc chờ quyết định", "chờ quyết định"], ["pending decisions"]),
            Rights.Leaders,
            handler => handler.ShowAsync);
        module.Command<RollOverHandler>(
            new("plan.rollOver", ["chuyển tiếp nhiệm vụ"], ["carry over tasks", "roll over tasks"]),
            Rights.Monitors,
            (handler, turn, _, stop) => handler.ShowAsync(turn, null, null, stop));
        module.Command<ClosePlanHandler>(
            new("plan.close", ["đóng kế hoạch", "kết thúc kế hoạch"], ["close plan"]) { TakesArgument = true },
            Rights.Monitors,
            (handler, turn, spoken, stop) => handler.TypedAsync(turn, spoken.Rest, stop));
        module.Command<ClosePlanHandler>(
            new("plan.reopen", ["mở lại kế hoạch"], ["reopen plan"]) { TakesArgument = true },
            Rights.Monitors,
            (handler, turn, spoken, stop) => handler.ReopenAsync(turn, spoken.Rest, stop));

        module.Verb<LoadPlanHandler, PickPlanPayload>(PlanVerbs.Pick, Rights.Monitors, handler => handler.FolderFileAsync);
        module.Verb<LoadPlanHandler, StorePlanPayload>(PlanVerbs.Store, Rights.Monitors, handler => handler.StoreAsync);
        module.Verb<LoadPlanHandler, DraftPayload>(PlanVerbs.Drop, Rights.Monitors, handler => handler.DropAsync);
        module.Verb<LoadPlanHandler, AmendPlanPayload>(PlanVerbs.Amend, Rights.Monitors, handler => handler.AmendAsync);
        module.Verb<LoadPlanHandler, SettlePastPayload>(PlanVerbs.ShowPast, Rights.Monitors, handler => handler.ShowPastAsync);
        module.Verb<LoadPlanHandler, SettlePastPayload>(PlanVerbs.SettlePast, Rights.Monitors, handler => handler.SettlePastAsync);
        module.Verb<DoubtsHandler, DraftPayload>(PlanVerbs.Preview, Rights.Monitors, handler => handler.PreviewAsync);
        module.Verb<DoubtsHandler, DraftPagePayload>(PlanVerbs.Tasks, Rights.Monitors, handler => handler.TasksAsync);
        module.Verb<PlanHeadHandler, DraftPayload>(PlanVerbs.Head, Rights.Monitors, handler => handler.FormAsync);
        module.Verb<PlanHeadHandler, DraftHeadPayload>(PlanVerbs.SaveHead, Rights.Monitors, handler => handler.SaveAsync);
        module.Verb<PlanHeadHandler, PlanHeadPayload>(PlanVerbs.SavePlanHead, Rights.Monitors, handler => handler.SaveStoredAsync);
        module.Verb<DoubtsHandler, DraftPagePayload>(PlanVerbs.Doubts, Rights.Monitors, handler => handler.ShowAsync);
        module.Verb<DoubtsHandler, CorrectPlanPayload>(PlanVerbs.Correct, Rights.Monitors, handler => handler.CorrectAsync);
        module.Verb<DoubtsHandler, DraftPayload>(PlanVerbs.ListDoubts, Rights.Monitors, handler => handler.ListAsync);
        module.Verb<DoubtsHandler, UndoCorrectionsPayload>(PlanVerbs.UndoCorrections, Rights.Monitors, handler => handler.UndoAsync);
        module.Verb<TaskEditHandler, TaskEditPayload>(PlanVerbs.TaskForm, Rights.Monitors, handler => handler.FormAsync);
        module.Verb<TaskEditHandler, TaskEditPayload>(PlanVerbs.TaskReview, Rights.Monitors, handler => handler.ReviewAsync);
        module.Verb<TaskEditHandler, TaskEditPayload>(PlanVerbs.TaskSave, Rights.Monitors, handler => handler.SaveAsync);
        module.Verb<TaskEditHandler, NoPayload>(PlanVerbs.TaskLeave, Rights.Monitors, (_, turn, _) => TaskEditHandler.Leave(turn));
        module.Verb<DecisionHandler, DecidePayload>(PlanVerbs.Decide, Rights.Leaders, handler => handler.DecideAsync);
        module.Verb<RollOverHandler, RollOverShowPayload>(
            PlanVerbs.RollOverShow, Rights.Monitors, (handler, turn, payload, stop) => handler.ShowAsync(turn, payload.To, payload.From, stop));
        module.Verb<RollOverHandler, RollOverPayload>(PlanVerbs.RollOver, Rights.Monitors, handler => handler.CarryAsync);
        module.Verb<ClosePlanHandler, ClosePlanPayload>(PlanVerbs.Close, Rights.Monitors, handler => handler.CloseAsync);
        module.Verb<ClosePlanHandler, ClosePlanPayload>(PlanVerbs.Propose, Rights.Monitors, handler => handler.ProposeAsync);

        module.File<DoubtsHandler>(
            DoubtsHandler.FileKind, Rights.Monitors, DoubtTexts.FileGone, (handler, turn, id, stop) => handler.FileAsync(turn, id, stop));
        module.ReceivedFile<LoadPlanHandler>(
            FileForm.Document, Rights.Monitors, _ => true, (handler, turn, file, stop) => handler.PreviewAsync(turn, file, stop));

        module.Offer(PlanHelp.Offered);
        module.Help(new(PlanHelp.LoadPlan, HelpTopic.Plans, Roles.Administrator, First: Roles.Administrator, IsWhole: true));
        module.Help(new(SharedHelp.Decide, HelpTopic.Ask, HelpItem.Above));
        module.Help(new(PlanHelp.IssuePlan, HelpTopic.Plans, Roles.Administrator));
        module.Help(new(PlanHelp.ListPlans, HelpTopic.Plans, HelpItem.Anybody, IsWhole: true));
        module.Help(new(PlanHelp.EditPlan, HelpTopic.Plans, Roles.Administrator));
        module.Help(new(PlanHelp.EditTask, HelpTopic.Plans, Roles.Administrator));
        module.Help(new(PlanHelp.AddTask, HelpTopic.Plans, Roles.Administrator));
        module.Help(new(PlanHelp.CancelTask, HelpTopic.Plans, Roles.Administrator));
        module.Help(new(PlanHelp.ActivateTask, HelpTopic.Plans, Roles.Administrator));
        module.Help(new(PlanHelp.RollOver, HelpTopic.Plans, Roles.Administrator));
        module.Help(new(PlanHelp.ClosePlan, HelpTopic.Plans, Roles.Administrator));
        module.Help(new(PlanHelp.ReopenPlan, HelpTopic.Plans, Roles.Administrator));
    }
}
